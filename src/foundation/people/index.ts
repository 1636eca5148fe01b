export { mountGateway, publicGateways, sessionToken } from './gateway.tsx';
export { ProblemPage } from './pages/problem.tsx';
export { paths as peoplePaths } from './paths.ts';
export { beginRequest, openSession } from './session.ts';
export { type NavRow, StaffPage, setMenu } from './shell.tsx';
export { words as peopleWords } from './words.ts';
