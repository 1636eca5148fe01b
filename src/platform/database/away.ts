/** Classes of SQLSTATE that say the server is not there for us now: connection, resources (a full disk), shutdown, read-only. */
const STATES = /^(08|53|57P|58030|25006)/;
/** What the machine says where a server should be: no socket, nobody listening, silence. */
const MACHINE = /^(ECONN|ENOENT$|EPIPE$|ETIMEDOUT$|EHOST|ENET|ENOTFOUND$|EAI_)/;
/** The driver's own words, which carry no code. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Connection ended)/i;

/** Whether the database is away rather than the question wrong: the person is asked to try again soon. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const atConnection = !('path' in error) || ('syscall' in error && error.syscall === 'connect');
  return STATES.test(code) || (MACHINE.test(code) && atConnection) || DRIVER.test(error.message);
}
