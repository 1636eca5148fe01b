/** Reads `--name value` and `--name=value`; a flag without a value is `true`'s text. */
export function readFlags(args: readonly string[]): Record<string, string> {
  const flags: Record<string, string> = {};
  for (let at = 0; at < args.length; at++) {
    const [, name, given] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? [];
    if (!name) throw new Error(`"${args[at]}" is not understood here: settings are given as --name value.`);
    const next = args[at + 1];
    if (given !== undefined) flags[name] = given;
    else if (next !== undefined && !next.startsWith('--')) flags[name] = args[++at] ?? '';
    else flags[name] = 'true';
  }
  return flags;
}
