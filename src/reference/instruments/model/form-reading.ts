import { isDeclined } from './answers.ts';
import type { Moment } from './expressions.ts';
import type { Answer, Attachment, Item, Questionnaire, ResponseItem } from './fhir.ts';
import { buttons, isField, isFixed } from './form-field.ts';
import { type Posted, readPosted, signs } from './form-values.ts';
import { answerKeys } from './option-keys.ts';
import type { Problem } from './problem.ts';
import { allowsSkip } from './structure.ts';
import { namePart } from './tree.ts';

type Named = { answer: Answer; key: string };

/** A name tells every repeating group around its question: 200 of them, with linkIds of 36 signs, need 8,000. */
const most = { entries: 20_000, instances: 200, name: 20_000 };

/** Where a posted form is laid out and read, question by question. */
export class Desk {
  readonly problems: Problem[] = [];
  readonly typed = new Map<string, string[]>();
  /** The name of the group instance that the person asked for. */
  added: string | undefined;
  private readonly texts = new Map<string, string[]>();
  private readonly files = new Map<string, Attachment[]>();
  private readonly lastInstance = new Map<string, number>();
  private wantsMoreOf: string | undefined;
  private wantsGone: string | undefined;
  private readonly questionnaire: Questionnaire;
  private readonly moment: Moment;

  constructor(questionnaire: Questionnaire, entries: Iterable<readonly [string, unknown]>, moment: Moment) {
    this.questionnaire = questionnaire;
    this.moment = moment;
    let count = 0;
    for (const [name, value] of entries) {
      if (++count > most.entries) break;
      if (typeof name === 'string') this.sort(name, value);
    }
  }

  private sort(name: string, value: unknown): void {
    if (name === buttons.add && typeof value === 'string') this.wantsMoreOf = value;
    else if (name === buttons.remove && typeof value === 'string') this.wantsGone = value;
    else if (name.startsWith('q.') && name.length < most.name) {
      const file = attachmentFrom(value);
      if (typeof value === 'string') this.texts.set(name, [...(this.texts.get(name) ?? []), value].slice(-500));
      else if (file) this.files.set(name, [...(this.files.get(name) ?? []), file].slice(-20));
      else return;
      for (const match of name.matchAll(/:(\d{1,6})(?=\.|$)/g)) {
        const base = name.slice(0, match.index);
        this.lastInstance.set(base, Math.max(this.lastInstance.get(base) ?? -1, Number(match[1])));
      }
    }
  }

  readItems(items: Item[] | undefined, prefix: string, before: ResponseItem[] | undefined): ResponseItem[] {
    const known = new Set((items ?? []).map((item) => item.linkId));
    const read = (items ?? []).flatMap((item) => {
      const then = (before ?? []).filter((one) => one.linkId === item.linkId);
      if (item.type === 'display') return then;
      if (item.type !== 'group') return this.readQuestion(item, prefix, then[0]) ?? [];
      return item.repeats ? this.readInstances(item, prefix, then) : (this.readGroup(item, prefix, then[0]) ?? []);
    });
    return [...read, ...(before ?? []).filter((one) => !known.has(one.linkId))];
  }

  private readGroup(item: Item, prefix: string, before: ResponseItem | undefined): ResponseItem | undefined {
    const { item: then, ...rest } = before ?? { linkId: item.linkId };
    const inside = this.readItems(item.item, prefix, then);
    return inside.length > 0 ? { ...rest, item: inside } : undefined;
  }

  private readInstances(item: Item, prefix: string, before: ResponseItem[]): ResponseItem[] {
    const base = `${prefix}.${namePart(item.linkId)}`;
    const posted = (this.lastInstance.get(base) ?? -1) + 1;
    const count = Math.min(Math.max(before.length, posted), Math.max(before.length, most.instances));
    if (posted > count)
      this.problems.push({
        name: `${base}:0`,
        linkId: item.linkId,
        key: 'problemTooManyGroups',
        values: { max: most.instances },
      });
    const isOpen = !isFixed(this.questionnaire, item);
    const instances = Array.from({ length: count }, (_, index) => {
      const name = `${base}:${index}`;
      if (isOpen && name === this.wantsGone) return undefined;
      const placeholder = before[index] && { linkId: item.linkId };
      return this.readGroup(item, name, before[index]) ?? placeholder;
    }).filter((instance) => instance !== undefined);
    return isOpen && this.wantsMoreOf === base ? this.withOneMore(item, base, instances) : instances;
  }

  /** An empty form shows a first instance already: one more is then the second. */
  private withOneMore(item: Item, base: string, instances: ResponseItem[]): ResponseItem[] {
    if (instances.length >= most.instances) return instances;
    const more = [...(instances.length > 0 ? instances : [{ linkId: item.linkId }]), { linkId: item.linkId }];
    this.added = `${base}:${more.length - 1}`;
    return more;
  }

  private readQuestion(item: Item, prefix: string, before: ResponseItem | undefined): ResponseItem | undefined {
    const name = `${prefix}.${namePart(item.linkId)}`;
    const then = before?.answer ?? [];
    const keys = answerKeys(this.questionnaire, item, then, this.moment.valueSets);
    const kept = then.map((answer, at) => ({ answer, key: keys[at] ?? '' }));
    const posted = this.postedFor(name);
    const canChange = isField(this.questionnaire, item) && !this.moment.closed?.has(item.linkId);
    const now = posted && canChange ? this.readAnswers(item, name, posted, kept) : kept;
    const { answer: _answer, item: below, ...rest } = before ?? { linkId: item.linkId };
    const written: ResponseItem = rest;
    const answers = now.map((one) => this.withChildren(item, name, prefix, one, kept));
    if (answers.length > 0) written.answer = answers;
    else if (item.item) {
      const orphans = this.readItems(item.item, item.repeats ? `${name}:0` : prefix, below ?? then[0]?.item);
      if (orphans.length > 0) written.item = orphans;
    }
    return written.answer || written.item ? written : undefined;
  }

  private readAnswers(item: Item, name: string, posted: Posted, kept: Named[]) {
    const { answers, bad } = readPosted(
      this.questionnaire,
      item,
      posted,
      this.moment,
      kept.map(({ answer }) => bareAnswer(answer)),
    );
    const refused = answers.some(({ answer }) => isDeclined(answer)) && !allowsSkip(this.questionnaire, item);
    const faults: typeof bad = refused ? [{ key: 'problemNoSkip', values: {} }] : bad;
    for (const { key, values } of new Map(faults.map((fault) => [fault.key, fault])).values())
      this.problems.push({ name, linkId: item.linkId, key, values });
    if (bad.length > 0 && posted.values)
      this.typed.set(
        name,
        posted.values.map((value) => value.slice(0, 50_000)),
      );
    return refused ? kept : answers;
  }

  private withChildren(item: Item, name: string, prefix: string, { answer, key }: Named, then: Named[]): Answer {
    const { item: own, ...value } = answer;
    if (!item.item) return own ? answer : value;
    const earlier = item.repeats ? then.find((one) => one.key === key) : then[0];
    const inside = this.readItems(
      item.item,
      item.repeats ? `${name}:${namePart(key)}` : prefix,
      own ?? earlier?.answer.item,
    );
    return inside.length > 0 ? { ...value, item: inside } : value;
  }

  private postedFor(name: string): Posted | undefined {
    const part = (sign: string) => this.texts.get(`${name}${sign}`);
    const posted: Posted = {
      values: this.texts.get(name),
      other: part(signs.otherPart),
      units: part(signs.unitPart),
      skip: part(signs.skipPart),
      remove: part(signs.removePart),
      files: this.files.get(name) ?? [],
    };
    const { values, other, skip, remove, files } = posted;
    return values || other || skip || remove || files.length > 0 ? posted : undefined;
  }
}

const attachmentFrom = (value: unknown): Attachment | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const file: Attachment = {};
  for (const name of ['contentType', 'title', 'data', 'url'] as const) {
    const held: unknown = Reflect.get(value, name);
    if (typeof held === 'string') file[name] = held;
  }
  const size: unknown = Reflect.get(value, 'size');
  if (typeof size === 'number') file.size = size;
  return Object.keys(file).length > 0 ? file : undefined;
};

const bareAnswer = ({ item: _item, ...answer }: Answer): Answer => answer;
