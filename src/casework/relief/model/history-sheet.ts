import type { Grade, What } from './charge.ts';
import { dayFrom, type Found, type FoundValues, type Line, noValues, type Reading, type Unsure } from './history.ts';
import { type Block, type Count, partsOf } from './history-blocks.ts';

/**
 * Reads the text of a California Department of Justice rap sheet. Pure; no text makes it fail. What it says stands in the lines that it
 * names; what it cannot tell for certain it leaves empty and says so. What happened is never concluded from silence: an arrest without a
 * disposition may have been filed.
 */
export function readSheet(text: string): Reading {
  const { blocks, aside } = partsOf(text);
  const rows = blocks.flatMap((block) => block.counts.map((count) => ({ block, ...rowOf(block, count) })));
  return { found: joined(rows, blocks).map(({ lines, values, unsure }) => ({ lines, values, unsure })), aside };
}

type Row = Found & { block: Block };

const SECTION = /^[*.]*\s*(\d[0-9A-Z./() ]{0,40}?)\s*\b(PC|HS|VC|WI|BP|MC|LC|GC|FG|CC|PR|RT|ED|FC|US)\s?-\s?(\S.*)$/;
const TAG = /^[*.]*\s*([A-Z][A-Z ]{1,18}?)\s*:\s*(.*)$/;
const DATED = /^\d{8}(\s|$)/;
/** Not an offense: how the sentence is served. */
const SENTENCING = /^[*.]*\s*1170\s*\(H\)\s*PC\s?-/;
/** As the sheet abbreviates a code, and as it is written here. */
const named: Record<string, string> = { WI: 'WIC' };

type Seen = {
  sections: { code: string; name: string }[];
  dispos: string[];
  status: string;
  toc: string;
  sentence: string;
};

function rowOf(block: Block, count: Count): Found {
  const unsure: Unsure[] = [];
  const seen = seenIn(count, unsure);
  const values = noValues('us-ca');
  const [only, ...more] = seen.sections;
  if (more.length > 0) unsure.push('severalCodes');
  else if (only) Object.assign(values, { code: only.code.slice(0, 60), description: only.name.slice(0, 400) });
  else if (!unsure.includes('seeComment')) unsure.push('noCode');
  if (count.isRange) unsure.push('range');
  const { number, line } = numberFor(block, count);
  values.caseNumber = fits(number, 160);
  values.sentence = fits(seen.sentence, 1000);
  happened(values, seen, unsure);
  values.grade = gradeOf(seen);
  place(values, block, unsure);
  const lines = [...block.head, ...(line ? [line] : []), ...count.lines];
  return { lines: [...new Map(lines.map((each) => [each.n, each])).values()], values, unsure };
}

/** Reads a count line by line; a line without a tag goes on with what was said before it. */
function seenIn({ lines }: Count, unsure: Unsure[]): Seen {
  const seen: Seen = { sections: [], dispos: [], status: '', toc: '', sentence: '' };
  let goesOn: 'name' | 'sentence' | null = null;
  for (const { text } of lines.slice(1)) {
    const section = SECTION.exec(text);
    const tag = TAG.exec(text);
    if (SENTENCING.test(text) || text.startsWith('#')) continue;
    if (/^-\s*[A-Z]/.test(text)) unsure.push('marked');
    else if (/^[*.]*\s*SEE\s+COMMENT\s+FOR\s+CHARGE/.test(text)) unsure.push('seeComment');
    else if (section) {
      seen.sections.push(sectionOf(section));
      goesOn = 'name';
      continue;
    } else if (tag) {
      goesOn = tagged(seen, tag[1] ?? '', tag[2]?.trim() ?? '');
      continue;
    } else if (DATED.test(text)) goesOn = null;
    else if (goesOn === 'sentence') seen.sentence += ` ${text}`;
    else if (goesOn === 'name') nameGoesOn(seen, text);
    goesOn = /^[-*]|^\d{8}/.test(text) ? null : goesOn;
  }
  return seen;
}

function nameGoesOn({ sections }: Seen, text: string): void {
  const last = sections.at(-1);
  if (last) last.name += ` ${text}`;
}

function sectionOf([, section = '', statute = '', name = '']: RegExpExecArray) {
  const plain = section.replaceAll(' ', '').toLowerCase();
  return { code: `${named[statute] ?? statute} ${plain}`, name: name.trim() };
}

function tagged(seen: Seen, tag: string, said: string): 'sentence' | null {
  if (tag === 'DISPO') seen.dispos.push(said);
  else if (tag === 'CONV STATUS') seen.status ||= said;
  else if (tag === 'TOC') seen.toc ||= said;
  else if (tag === 'SEN') {
    // A second sentence came with a later disposition.
    seen.sentence = [seen.sentence, said].filter(Boolean).join('; ');
    return 'sentence';
  }
  return null;
}

const dispositions: readonly [RegExp, What][] = [
  [/^CONVICTED\b(?!.*(SET ASIDE|REVERSED|VACATED|DISM))/, 'convicted'],
  [/^DISMISSED\b|^DISM\b/, 'dismissed'],
  [/^PROS\s*REL\s*-?\s*DET ONLY/, 'rejected'],
  [/^PROS\s*REJ\b/, 'rejected'],
  [/^REL\s*[/-]?\s*DET ONLY/, 'arrest'],
  [/^DIVER(TED|SION)\b(?!.*(DENIED|TERMINATED|FAILED|REVOKED))/, 'diverted'],
  [/^(PETITION )?SUSTAINED\b/, 'sustained'],
];
const whatOf = (dispo: string): What | null => dispositions.find(([form]) => form.test(dispo))?.[1] ?? null;

/** One disposition that is known says what happened; of several, a person says which holds today. */
function happened(values: FoundValues, { dispos }: Seen, unsure: Unsure[]): void {
  const [first, ...later] = dispos;
  if (first === undefined) unsure.push('noDispo');
  else if (later.length > 0) unsure.push('laterDispo');
  else {
    const what = whatOf(first);
    if (what) values.what = what;
    else unsure.push('dispoUnknown');
  }
}

const grades: Record<string, Grade> = { F: 'felony', M: 'misdemeanor', I: 'infraction' };

/** The class: of the conviction where it says one, else of the charge. */
function gradeOf({ status, dispos, toc }: Seen): Grade | '' {
  const [only = '', ...more] = dispos;
  const said = status || (more.length === 0 ? (/^CONVICTED\s*-\s*(\w+)/.exec(only)?.[1] ?? '') : '');
  const word = said || toc;
  if (/^(FELONY|MISDEMEANOR|INFRACTION)$/.test(word)) return grades[word.charAt(0)] ?? '';
  return said ? '' : (grades[toc] ?? '');
}

/** A case has one number: a count without one bears its block's, where that is the only one. */
function numberFor(block: Block, count: Count): { number: string; line: Line | null } {
  if (count.number) return { number: count.number, line: null };
  const others = block.counts.filter(({ number }) => number);
  const [first] = others;
  if (!first?.number || new Set(others.map(({ number }) => number)).size > 1) return { number: '', line: null };
  const number = first.number;
  return { number, line: first.lines.find(({ text }) => text.includes(number)) ?? null };
}

function place(values: FoundValues, { kind, day, agency }: Block, unsure: Unsure[]): void {
  const on = day === null ? '' : (dayFrom(day) ?? '');
  if (!on) unsure.push('dayUnread');
  if (kind === 'arrest') Object.assign(values, { arrestedOn: on, agency: fits(agency ?? '', 160) });
  else {
    values.court = fits(agency ?? '', 160);
    // Of several dispositions nobody knows here which holds, nor since when.
    if (!unsure.includes('laterDispo')) values.happenedOn = on;
  }
}

/** Too long for its field is no such thing. */
const fits = (said: string, most: number): string => (said.length > most ? '' : said);

/**
 * An arrest and what a court made of it are one charge, where one cycle has one arrest without a disposition of its own, one court, and
 * the code once in each. Wherever it is less clear, both stay.
 */
function joined(rows: readonly Row[], blocks: readonly Block[]): Row[] {
  const gone = new Set<Row>();
  const made = rows.map((row) => {
    const arrest = row.block.kind === 'court' ? arrestFor(row, rows, blocks) : null;
    if (!arrest) return row;
    gone.add(arrest);
    const { arrestedOn, agency } = arrest.values;
    const unsure = [
      ...new Set([...row.unsure, ...arrest.unsure.filter((why) => why !== 'noDispo'), 'joined' as const]),
    ];
    return { ...row, lines: [...arrest.lines, ...row.lines], values: { ...row.values, arrestedOn, agency }, unsure };
  });
  return made.filter((_, at) => !gone.has(rows[at] as Row));
}

function arrestFor(court: Row, rows: readonly Row[], blocks: readonly Block[]): Row | null {
  const { cycle } = court.block;
  const one = (kind: Block['kind']) =>
    blocks.filter((block) => block.cycle === cycle && block.kind === kind).length === 1;
  if (cycle === 0 || !court.values.code || !one('arrest') || !one('court')) return null;
  const same = rows.filter(({ block, values }) => block.cycle === cycle && values.code === court.values.code);
  const [arrest, ...more] = same.filter(({ block }) => block.kind === 'arrest');
  if (!arrest || more.length > 0 || same.length !== 2 || !arrest.unsure.includes('noDispo')) return null;
  const [from, until] = [arrest.values.arrestedOn, court.values.happenedOn];
  return from && until && until < from ? null : arrest;
}
