import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { typed } from '#ui/typed.ts';
import type { EffortsView } from '../actions/efforts.ts';
import { hows, mayTakeBack, whoms } from '../model/efforts.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { WhoMayBeTold } from './own-life.tsx';
import { reachedWords } from './team.tsx';

type Props = { view: EffortsView; frame: Frame };

/** Two taps from the record: here, and what was done. */
export function EffortsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, efforts, sum } = view;
  return (
    <StaffPage frame={frame} title={t('efforts')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('efforts')}</h2>
      <p>{t('effortsLead')}</p>
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <WhoMayBeTold life={view.life} youthId={record.id} frame={frame} />
      {view.mayAdd && <EffortForm youthId={record.id} frame={frame} />}
      <p>{t('sum', { tries: sum.tries, reached: sum.reached })}</p>
      <p>{reachedWords(sum.lastReached, frame)}</p>
      {efforts.length === 0 ? (
        <EmptyState heading={t('noEfforts')} />
      ) : (
        <Timeline
          now={frame.now}
          timeZone={frame.actor?.timeZone ?? 'UTC'}
          entries={efforts.map((effort) => ({
            at: effort.at,
            by: [effort.byName, effort.agencyName].filter(Boolean).join(', '),
            heading:
              t('toldOf', {
                whom: t(`whom-${effort.whom}`),
                what: t(`outcome-${effort.how}-${effort.reached ? 'yes' : 'no'}`),
              }) + (effort.takenBackAt ? ` (${t('takenBack')})` : ''),
            children: (
              <>
                {effort.words && <p class="tl-prose">{effort.words}</p>}
                {effort.byId === frame.actor?.userId && mayTakeBack(effort, frame.now) && (
                  <Form action={paths.takingBack(record.id, effort.id)} label={t('takeBack')}>
                    <SubmitButton look="plain">{t('takeBack')}</SubmitButton>
                  </Form>
                )}
              </>
            ),
          }))}
        />
      )}
    </StaffPage>
  );
}

/** Each button sends the form: the second tap is the last. What else may be said stands folded beside it. */
function EffortForm({ youthId, frame }: { youthId: string; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.path === paths.efforts(youthId) ? frame.again : null);
  const said = isBack && Boolean(error('at') || error('words') || value('words'));
  return (
    <Form action={paths.efforts(youthId)} label={t('tried')}>
      <Disclosure summary={t('more')} open={said}>
        <Radios
          name="whom"
          label={t('whom')}
          value={value('whom') || 'youth'}
          choices={whoms.map((each) => ({ value: each, label: t(`whom-${each}`) }))}
        />
        <DateTimeField name="at" label={t('at')} value={value('at')} error={error('at')} />
        <TextArea
          name="words"
          label={t('effortWords')}
          value={value('words')}
          error={error('words')}
          rows={2}
          maxlength={2000}
        />
      </Disclosure>
      <h3>{t('tried')}</h3>
      <Actions>
        {hows.flatMap((how) =>
          (['no', 'yes'] as const).map((reached) => (
            <SubmitButton name="outcome" value={`${how}-${reached}`} look={reached === 'yes' ? 'main' : 'outline'}>
              {t(`outcome-${how}-${reached}`)}
            </SubmitButton>
          )),
        )}
      </Actions>
    </Form>
  );
}
