import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { agenda } from './agenda.ts';
import { clocks } from './clocks.ts';
import { finder } from './finder.ts';
import { gate } from './gate.ts';
import { openGround } from './ground.ts';
import { imports } from './import.ts';
import { laws } from './laws.ts';
import { beTheLoad } from './load.ts';
import { page } from './page.ts';
import { record } from './record.ts';
import { respond } from './respond.ts';
import type { Measure, Row } from './row.ts';
import { search } from './search.ts';
import { stand } from './stand.ts';
import { start } from './start.ts';

/**
 * `npm run bench` takes every measure; `npm run bench -- respond record` only these; `--scale 0.1` a smaller county for a
 * quick look (the lines are meant for 1). Prints a table, writes `.build/bench.json`.
 */
const measures: Record<string, Measure> = {
  respond,
  record,
  gate,
  stand,
  search,
  page,
  agenda,
  clocks,
  start,
  finder,
  import: imports,
  laws,
};

if (process.argv.includes('--load')) await beTheLoad();
else await bench(process.argv.slice(2));

async function bench(args: readonly string[]): Promise<void> {
  const root = process.env.THROUGHLINE_ROOT ?? process.cwd();
  const at = args.indexOf('--scale');
  const scale = at < 0 ? 1 : Number(args[at + 1]);
  const asked = args.filter((each, n) => !each.startsWith('--') && (at < 0 || n !== at + 1));
  const unknown = asked.filter((each) => !(each in measures));
  if (unknown.length > 0 || !(scale > 0 && scale <= 1))
    return fail(`Measures: ${Object.keys(measures).join(', ')}. --scale takes a number above 0, at most 1.`);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const ground = await openGround(root, scale, say);
  const rows: Row[] = [];
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      say(`${name}…`);
      rows.push(...(await measure(ground)));
    }
  } finally {
    await ground.close();
  }
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  writeFileSync(
    join(root, '.build', 'bench.json'),
    `${JSON.stringify({ machine, scale, at: new Date(), rows }, null, 2)}\n`,
  );
  process.stdout.write(`${table(rows)}\n\n${machine}, scale ${scale}\n`);
  if (scale === 1 && rows.some((row) => row.ok === false)) process.exitCode = 1;
}

function table(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const mark = { true: 'yes', false: 'NO', null: '' };
  return [
    line(['measure', 'value', 'compared with', 'ratio', 'line', 'kept']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map((row) =>
      line([
        row.name,
        `${row.value} ${row.unit}`.trim(),
        row.comparedWith ?? '',
        row.ratio ?? '',
        row.limit ?? '',
        mark[`${row.ok}`],
      ]),
    ),
  ].join('\n');
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
