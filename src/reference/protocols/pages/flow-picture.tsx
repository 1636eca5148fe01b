/**
 * A protocol drawn from its definition: boxes in layers from top to bottom, lines from what a step needs. Colors are
 * only `currentColor`, so that it prints in black and white; a legal duty has a thick edge, an offer a dashed one. On a
 * small screen the list beside it is the text.
 */
import { type Lang, say } from '#platform/i18n/catalogue.ts';
import type { ProtocolDefinition, Step } from '../model/definition.ts';
import { inOrderOfNeeds, layersOf, shortClock } from '../model/guide.ts';
import { ownerRoles } from '../model/owners.ts';
import { conditionWords, dueWords, stepTitle } from '../model/sentences.ts';
import { words } from '../words.ts';

type Settings = { readonly [id: string]: string | undefined };
type Props = { definition: ProtocolDefinition; lang: Lang; settings?: Settings };

/** Lines run only in the gaps between boxes, so that none crosses a word. */
const BOX = { width: 216, height: 92, gapX: 40, gapY: 44, columns: 3, line: 16, titleLetters: 24 };
const WIDTH = BOX.columns * (BOX.width + BOX.gapX) + BOX.gapX;
const START_Y = 36;

export const FlowPicture = ({ definition, lang, settings = {} }: Props) => (
  <figure class="flow margin-x-0">
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than a phone is moved by keyboard as well */}
    <section
      class="tl-scroll"
      tabindex={0}
      aria-label={words(lang)('flowTitle', { title: say(definition.title, lang) })}
    >
      <Drawing definition={definition} lang={lang} settings={settings} />
    </section>
    <figcaption>
      <p class="usa-hint">{words(lang)('flowLegend')}</p>
      <details class="tl-disclosure">
        <summary>{words(lang)('flowList')}</summary>
        <FlowList definition={definition} lang={lang} settings={settings} />
      </details>
    </figcaption>
  </figure>
);

const Drawing = ({ definition, lang, settings = {} }: Props) => {
  const t = words(lang);
  const { places, height } = layOut(definition);
  const id = `flow-${definition.id}`;
  const middle = WIDTH / 2;
  return (
    <svg
      class="flow-picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      xmlns="http://www.w3.org/2000/svg"
      fill="none"
      stroke="currentColor"
      font-size="13"
    >
      <title id={`${id}-title`}>{t('flowTitle', { title: say(definition.title, lang) })}</title>
      <desc id={`${id}-desc`}>{t('flowDesc', { n: definition.steps.length })}</desc>
      <defs>
        <marker
          id={`${id}-tip`}
          markerWidth="9"
          markerHeight="9"
          refX="8"
          refY="4"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0 L8 4 L0 8 Z" fill="currentColor" stroke="none" />
        </marker>
      </defs>
      <Terminal x={middle} y={20} label={t('flowStart')} />
      {definition.steps.flatMap((step) =>
        linesInto(definition, step, places, middle).map((d) => (
          <path class="flow-line" d={d} marker-end={`url(#${id}-tip)`} />
        )),
      )}
      {definition.steps.map((step) => {
        const place = places.get(step.id);
        return place ? (
          <Box definition={definition} step={step} lang={lang} settings={settings} x={place.x} y={place.y} />
        ) : null;
      })}
      <Terminal x={middle} y={height - 20} label={t('flowEnd')} />
    </svg>
  );
};

const Terminal = ({ x, y, label }: { x: number; y: number; label: string }) => (
  <g class="flow-terminal">
    <rect x={x - 50} y={y - 16} width="100" height="32" rx="16" />
    <text x={x} y={y + 5} text-anchor="middle" fill="currentColor" stroke="none">
      {label}
    </text>
  </g>
);

const Box = ({ definition, step, lang, settings = {}, x, y }: Props & { step: Step; x: number; y: number }) => {
  const title = wrap(say(step.title, lang), BOX.titleLetters, 2);
  const clock = shortClock(definition, step, lang, settings);
  const lines = [
    ...title.map((text) => ({ text, bold: true })),
    ...wrap(ownerRoles[step.owner.role][lang], 31, 1).map((text) => ({ text, bold: false })),
    ...(clock ? wrap(clock, 31, 2) : []).map((text) => ({ text, bold: false })),
  ];
  return (
    <g class={`flow-box flow-${step.effect} ${step.duty.kind === 'must' ? 'flow-must' : 'flow-should'}`}>
      <rect
        class="flow-edge"
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx="6"
        stroke-width={step.duty.kind === 'must' ? 3 : 1}
        {...(step.effect === 'offer' ? { 'stroke-dasharray': '6 4' } : {})}
      />
      {lines.map((line, i) => (
        <text
          x={x + 10}
          y={y + 19 + i * BOX.line}
          fill="currentColor"
          stroke="none"
          font-size={line.bold ? '14' : '12.5'}
          {...(line.bold ? { 'font-weight': 'bold' } : {})}
        >
          {line.text}
        </text>
      ))}
    </g>
  );
};

const FlowList = ({ definition, lang, settings = {} }: Props) => {
  const t = words(lang);
  return (
    <ol class="usa-list">
      {inOrderOfNeeds(definition).map((step) => (
        <li>
          <strong>{say(step.title, lang)}</strong>: {ownerRoles[step.owner.role][lang]};{' '}
          {dueWords(definition, step, lang, settings)};{' '}
          {step.needs.length > 0
            ? t('flowAfter', { steps: step.needs.map((id) => stepTitle(definition, id, lang)).join(', ') })
            : t('flowFirst')}
          {step.when ? `; ${t('guideOptional', { when: conditionWords(definition, step.when, lang) })}` : ''}
        </li>
      ))}
    </ol>
  );
};

type Place = { x: number; y: number; order: number };

/** Each step's box: rows by what it needs; a wide layer takes several rows of three. `order` keeps lines apart. */
export function layOut(definition: ProtocolDefinition): { places: Map<string, Place>; height: number } {
  const layers = layersOf(definition);
  const places = new Map<string, Place>();
  let y = START_Y + BOX.gapY;
  for (let layer = 0; ; layer++) {
    const steps = definition.steps.filter((step) => layers.get(step.id) === layer);
    if (steps.length === 0) break;
    for (let first = 0; first < steps.length; first += BOX.columns) {
      const row = steps.slice(first, first + BOX.columns);
      const skip = row.length === 1 ? 1 : 0;
      row.forEach((step, i) => {
        const x = BOX.gapX + (i + skip) * (BOX.width + BOX.gapX);
        places.set(step.id, { x, y, order: places.size });
      });
      y += BOX.height + BOX.gapY;
    }
  }
  return { places, height: y + 40 };
}

/** The needs of a step that are not already needed by another of its needs: drawing the rest would only tangle. */
export function drawnNeeds(definition: ProtocolDefinition, step: Step): string[] {
  const needsOf = new Map(definition.steps.map((each) => [each.id, each.needs]));
  const above = (id: string): string[] => (needsOf.get(id) ?? []).flatMap((need) => [need, ...above(need)]);
  return step.needs.filter((id) => !step.needs.some((other) => other !== id && above(other).includes(id)));
}

/** A line leaves the box, runs along the gap below it, down a gutter, along the gap above its target, and in. */
function linesInto(
  definition: ProtocolDefinition,
  step: Step,
  places: ReadonlyMap<string, Place>,
  middle: number,
): string[] {
  const to = places.get(step.id);
  if (!to) return [];
  const top = to.x + BOX.width / 2;
  const line = (x: number, y: number, order: number) => {
    const shift = ((order % 5) - 2) * 6;
    const leave = y + BOX.gapY / 2 + shift;
    if (to.y - y <= BOX.gapY) return `M${x} ${y} V${leave} H${top} V${to.y}`;
    const gutter = to.x - BOX.gapX / 2 + shift;
    return `M${x} ${y} V${leave} H${gutter} V${to.y - BOX.gapY / 2 + shift} H${top} V${to.y}`;
  };
  const needs = drawnNeeds(definition, step).flatMap((id) => places.get(id) ?? []);
  if (needs.length === 0) return [line(middle, START_Y, 2)];
  return needs.map((from) => line(from.x + BOX.width / 2, from.y + BOX.height, from.order));
}

/** Words broken into at most `lines` lines of about `width` letters; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, lines: number): string[] {
  const out: string[] = [''];
  for (const word of text.split(' ')) {
    const last = out.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) out.push(word);
    else out[out.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return out.length <= lines ? out : [...out.slice(0, lines - 1), `${(out[lines - 1] ?? '').slice(0, width - 1)}…`];
}
