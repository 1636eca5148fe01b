import { type Aside, type Line, linesOf } from './history.ts';

/**
 * The parts of a state rap sheet's text (the layout that California's Department of Justice prints): cycles between rows of stars, in them
 * blocks between rows of dashes, each with a heading, a day and an agency, and its counts.
 */
export type Count = { lines: Line[]; number: string | null; isRange: boolean };
export type Block = {
  kind: 'arrest' | 'court';
  cycle: number;
  /** Heading, day and agency. */
  head: Line[];
  day: string | null;
  agency: string | null;
  counts: Count[];
};
export type Parts = { blocks: Block[]; aside: Aside[] };

const CYCLE = /^(\*\s*){3,}(END OF MESSAGE\s*(\*\s*)*)?$/;
const BLOCK = /^(-\s*){4,}$/;
const HEADING =
  /^(ARR\/DET\/CITE|SUPPLEMENTAL ARR|COURT|REGISTRATION|APPLICANT|CUSTODY|PROBATION|PAROLE|SUPERVISION|MENTAL HEALTH|MISC|DECEASED|WANTED|FLASH|SUSPENSE)\b[^:]{0,30}:/;
const OTHER_HEADING = /^([A-Z][A-Z/ ]{2,30}):/;
const DAY_LINE = /^(\d{8})\s+(\S.*)$/;
const COUNT = /^CNT\s*:\s*\d{1,3}(\s*-\s*\d{1,3})?\s*(?:#\s*(\S.*))?$/;
const NUMBER_ALONE = /^#\s*(\S.*)$/;

const kinds: Record<string, Block['kind']> = { 'ARR/DET/CITE': 'arrest', 'SUPPLEMENTAL ARR': 'arrest', COURT: 'court' };

/** Where the walk stands. */
type Walk = Parts & { cycle: number; block: Block | null; other: Aside | null; fresh: boolean };

/** Splits a text into its parts. Nothing is understood yet; what comes before the first heading is about the person, and is not read. */
export function partsOf(text: string): Parts {
  const walk: Walk = { blocks: [], aside: [], cycle: 0, block: null, other: null, fresh: false };
  linesOf(text).forEach((raw, at) => {
    step(walk, { n: at + 1, text: raw.replace(/[\f\u00a0]/g, ' ').trim() });
  });
  return { blocks: walk.blocks, aside: walk.aside };
}

function step(walk: Walk, line: Line): void {
  if (line.text === '') return;
  if (CYCLE.test(line.text) || BLOCK.test(line.text)) {
    if (CYCLE.test(line.text)) walk.cycle++;
    Object.assign(walk, { block: null, other: null, fresh: true });
    return;
  }
  const known = HEADING.exec(line.text)?.[1];
  const heading = known ?? (walk.fresh ? OTHER_HEADING.exec(line.text)?.[1] : undefined);
  walk.fresh = false;
  if (heading) begin(walk, line, heading);
  else if (walk.block) into(walk.block, line);
  else if (walk.other) walk.other.until = line.n;
}

function begin(walk: Walk, line: Line, heading: string): void {
  const kind = kinds[heading];
  walk.block = kind ? { kind, cycle: walk.cycle, head: [line], day: null, agency: null, counts: [] } : null;
  walk.other = kind ? null : { heading: heading.trim(), from: line.n, until: line.n };
  if (walk.block) walk.blocks.push(walk.block);
  if (walk.other) walk.aside.push(walk.other);
}

function into(block: Block, line: Line): void {
  const count = COUNT.exec(line.text);
  if (count) {
    block.counts.push({ lines: [line], number: count[2]?.trim() ?? null, isRange: count[1] !== undefined });
    return;
  }
  const last = block.counts.at(-1);
  if (last) {
    last.lines.push(line);
    if (last.lines.length === 2) last.number ??= NUMBER_ALONE.exec(line.text)?.[1]?.trim() ?? null;
    return;
  }
  block.head.push(line);
  const day = DAY_LINE.exec(line.text);
  if (day && block.day === null) Object.assign(block, { day: day[1], agency: day[2]?.trim() });
}
