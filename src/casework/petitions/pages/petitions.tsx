import { chargeName, reliefPaths, sentenceOf } from '#casework/relief/index.ts';
import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { endOfDay } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { Clock } from '#ui/clock.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { DescriptionOfRule } from '#ui/rule-note.tsx';
import { Tag } from '#ui/tag.tsx';
import { typed } from '#ui/typed.ts';
import type { Counted } from '../actions/open.ts';
import type { PetitionsView } from '../actions/petitions.ts';
import type { Offer, Offered } from '../model/offers.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: PetitionsView; frame: Frame };

/** The petitions of a youth, and what could be asked for which record. */
export function PetitionsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record } = view;
  const isOpen = ({ records }: Offer) => records.some(({ stands }) => stands !== 'not');
  const first = view.offers.toSorted(
    (a, b) => Number(a.remedy.kind !== 'trafficking') - Number(b.remedy.kind !== 'trafficking'),
  );
  const [open, closed] = [first.filter(isOpen), first.filter((offer) => !isOpen(offer))];
  const crumbs = [...toRecord(record, frame), { href: reliefPaths.relief(record.id), label: t('relief') }];
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {view.matters.length === 0 ? (
        <EmptyState heading={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        view.matters.map((one) => <MatterCard one={one} view={view} frame={frame} />)
      )}
      <h2>{t('begin')}</h2>
      {view.offers.length === 0 && <p>{t('noOffers')}</p>}
      {open.map((offer) => (
        <OfferCard offer={offer} view={view} frame={frame} />
      ))}
      {closed.length > 0 && (
        <Disclosure summary={t('otherWays', { n: closed.length })} open={open.length === 0}>
          {closed.map((offer) => (
            <OfferCard offer={offer} view={view} frame={frame} />
          ))}
        </Disclosure>
      )}
    </StaffPage>
  );
}

function MatterCard({ one, view, frame }: Props & { one: Counted }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const [next] = one.days;
  return (
    <Card
      heading={one.of?.remedy.title[frame.lang] ?? one.matter.remedy}
      headingLevel={3}
      href={paths.matter(view.record.id, one.matter.id)}
      aside={<Tag tone="calm">{t(`standing-${one.standing}`)}</Tag>}
    >
      <p>
        {t('recordsOf', { n: one.charges.length })}: {one.charges.map((each) => chargeName(each, frame)).join('; ')}
      </p>
      {next && (
        <p>
          {t(`due-${next.what}`)}: <Clock dueAt={endOfDay(next.on, zone)} now={frame.now} timeZone={zone} />
        </p>
      )}
    </Card>
  );
}

function OfferCard({ offer, view, frame }: Props & { offer: Offer }) {
  const t = words(frame.lang);
  const here = paths.petitions(view.record.id);
  const back = typed(frame.path === here ? frame.again : null);
  const mine = back.value('remedy') === offer.remedy.id && back.value('jurisdiction') === offer.jurisdiction;
  const nameOf = (id: string) => {
    const charge = view.charges.find((each) => each.id === id);
    return charge ? chargeName(charge, frame) : '';
  };
  const open = offer.records.filter(({ stands }) => stands === 'open');
  const rest = offer.records.filter(({ stands }) => stands !== 'open');
  const law = offer.records[0]?.answer.law;
  return (
    <Card heading={offer.remedy.title[frame.lang]} headingLevel={3}>
      {law && (
        <DescriptionOfRule
          citation={law.citation}
          source={{ label: law.source }}
          checkedOn={law.sure === 'read' ? law.checkedOn : null}
        />
      )}
      {open.length > 0 && (
        <Form action={here} label={offer.remedy.title[frame.lang]}>
          <input type="hidden" name="jurisdiction" value={offer.jurisdiction} />
          <input type="hidden" name="remedy" value={offer.remedy.id} />
          <Checkboxes
            name="charges"
            label={t('records')}
            values={open.filter(({ answer }) => answer.verdict === 'eligible').map(({ chargeId }) => chargeId)}
            error={mine ? back.error('charges') : undefined}
            choices={open.map(({ chargeId, answer }) => ({
              value: chargeId,
              label: nameOf(chargeId),
              hint: t(`verdict-${answer.verdict}`),
            }))}
          />
          <Actions>
            <SubmitButton>{t('begin')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {rest.length > 0 && (
        <>
          <h4>{t('leftOut')}</h4>
          <ul>
            {rest.map((each) => (
              <LeftOut
                each={each}
                name={nameOf(each.chargeId)}
                ways={offer.remedy.kind === 'trafficking'}
                frame={frame}
              />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** Why a record is not in it, and what else there is for it: said once, at the law that is made for it. */
function LeftOut({
  each: { answer, stands },
  name,
  ways,
  frame,
}: {
  each: Offered;
  name: string;
  ways: boolean;
  frame: Frame;
}) {
  const t = words(frame.lang);
  if (stands === 'taken')
    return (
      <li>
        <strong>{name}</strong>: {t('takenAlready')}
      </li>
    );
  const closed = answer.reasons.filter(({ holds }) => holds === 'no');
  return (
    <li>
      <strong>{name}</strong>:{' '}
      {closed.map((reason) => (
        <>
          {sentenceOf(reason, frame.lang)} {reason.citation && <Cite text={reason.citation} />}{' '}
        </>
      ))}
      {ways && answer.ways.length > 0 && (
        <>
          <p>{t('whatElse')}</p>
          <ul>
            {answer.ways.map(({ label, citation, sure }) => (
              <li>
                {label[frame.lang]} <Cite text={citation} />
                {sure !== 'read' && <span class="usa-hint"> {t('wayNotRead')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
