import { indicatorById } from '#casework/screening/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Table } from '#ui/table.tsx';
import type { ElementFinding } from '../model/evidence.ts';
import type { FormProposal } from '../model/proposal.ts';
import { pageWords } from '../page-words.ts';
import { words } from '../words.ts';

/** The proposal element by element: what was found, and the evidence as it was seen or said. */
export function ProposalTable({ proposal, frame }: { proposal: FormProposal; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  return (
    <>
      <Table
        caption={`${t('element')} · ${say(`form-${proposal.form}`)}`}
        captionHidden
        compact
        rows={proposal.elements}
        columns={[
          { label: t('element'), rowHeader: true, cell: (one) => say(`element-${one.element}`) },
          { label: t('finding'), cell: (one) => say(`finding-${one.finding}`) },
          { label: t('evidence'), cell: (one) => <Evidence one={one} frame={frame} /> },
        ]}
      />
      <Disclosure summary={t('whyProposed')}>
        <ul>
          {proposal.reasons.map((reason) => (
            <li>{say(reason.key, named(reason.values, say))}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Evidence({ one, frame }: { one: ElementFinding; frame: Frame }) {
  if (one.evidence.length === 0) return <>—</>;
  return (
    <ul class="tl-plain-list">
      {one.evidence.map((each) => {
        const indicator = each.indicator ? indicatorById.get(each.indicator) : undefined;
        return (
          <li>
            {(indicator?.seen ?? indicator?.asked)?.[frame.lang] ?? ''}
            {each.quote && <q>{each.quote}</q>}
          </li>
        );
      })}
    </ul>
  );
}

/** A reason's `element` is a code; people read its name. */
function named(values: Record<string, string | number> | undefined, say: ReturnType<typeof words>) {
  if (!values || typeof values.element !== 'string') return values;
  return { ...values, element: say(`element-${values.element}` as 'element-act') };
}
