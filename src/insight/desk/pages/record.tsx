import { carePaths, careWords } from '#casework/care/index.ts';
import { handoverPaths, handoverWords } from '#casework/handovers/index.ts';
import { referralPaths, referralWords } from '#casework/referrals/index.ts';
import { reportPaths } from '#casework/reports/index.ts';
import { responsePaths } from '#casework/responses/index.ts';
import { ridePaths, rideWords } from '#casework/rides/index.ts';
import { scoreWords, screeningPaths } from '#casework/screening/index.ts';
import { type Category, YouthHeading, youthPaths, youthWords } from '#casework/youth/index.ts';
import { accessPaths } from '#foundation/access/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { homePaths, youthHomeWords } from '#program/homes/index.ts';
import { oncallPaths, oncallWords } from '#program/oncall/index.ts';
import { Columns } from '#ui/card.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import type { RecordView } from '../actions/record.ts';
import { tell } from '../moments.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Moments } from './moments.tsx';
import { Due, Forms, Known, Notes, type Props, Twins } from './record-now.tsx';
import { Parts } from './record-parts.tsx';

/** One record of one youth. A section that is not this person's to see is simply absent. */
export function RecordPage({ view, frame }: { view: RecordView; frame: Frame }) {
  const t = words(frame.lang);
  const { record } = view;
  const told = tell(view.rows, view.halves, frame);
  const props = { view, told, frame };
  return (
    <StaffPage
      frame={frame}
      title={t('record')}
      crumbs={[{ href: youthPaths.list, label: youthWords(frame.lang)('myYouth') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <Parts {...props} />
      <Twins {...props} />
      <Columns>
        <div>
          <Due {...props} />
          <Forms {...props} />
          <Known {...props} />
          <Notes {...props} />
        </div>
        <div>
          <Listed {...props} id="screenings" of={['screening', 'score']} category="screening" />
          <Listed {...props} id="reports" of={['report']} category="child_welfare" />
          <Listed {...props} id="responses" of={['response']} category="coordination" />
          {record.rights.get('coordination')?.add && !record.heldBy && (
            <p>
              <a href={responsePaths.begin(record.id)}>{t('startResponse')}</a>
            </p>
          )}
          <Listed {...props} id="referrals" of={['referral']} category="coordination" />
          {record.rights.get('coordination')?.add && (
            <p>
              <a href={referralPaths.ask(record.id).need}>{referralWords(frame.lang)('askFor')}</a>
            </p>
          )}
          <Listed {...props} id="consents" of={['consent']} category="coordination" />
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t('timeline')}</h2>
            <Moments told={told.filter(({ row }) => row.source !== 'clock').slice(0, 12)} frame={frame} />
            <p>
              <a href={paths.timeline(record.id)}>{t('wholeTimeline')}</a>
            </p>
          </section>
        </div>
      </Columns>
      <nav aria-label={t('pagesOfYouth')}>
        <ul>
          {record.rights.has('coordination') && (
            <>
              <li>
                <a href={carePaths.efforts(record.id)}>{careWords(frame.lang)('efforts')}</a>
              </li>
              <li>
                <a href={oncallPaths.ofYouth(record.id)}>{oncallWords(frame.lang)('interpreterNow')}</a>
              </li>
              <li>
                <a href={handoverPaths.handovers(record.id)}>{handoverWords(frame.lang)('handovers')}</a>
              </li>
            </>
          )}
          {record.rights.has('contact_location') && (
            <>
              <li>
                <a href={homePaths.youth(record.id)}>{youthHomeWords(frame.lang)('link')}</a>
              </li>
              {frame.actor?.agencyKind !== 'education' && (
                <li>
                  <a href={ridePaths.ofYouth(record.id)}>{rideWords(frame.lang)('title')}</a>
                </li>
              )}
            </>
          )}
          <li>
            <a href={accessPaths.access(record.id)}>{t('whoSees')}</a>
          </li>
          <li>
            <a href={accessPaths.looks(record.id)}>{t('whoLooked')}</a>
          </li>
          {[...record.rights.values()].some(({ add }) => add) && (
            <li>
              <a href={reportHref(record.id, frame)}>{t('reportThis')}</a>
            </li>
          )}
          {record.rights.has('screening') && (
            <li>
              <a href={screeningPaths.scores(record.id)}>{scoreWords(frame.lang)('title')}</a>
            </li>
          )}
          {record.card && (
            <li>
              <a href={youthPaths.duplicates(record.id)}>{t('lookForTwins')}</a>
            </li>
          )}
        </ul>
      </nav>
      <PrintButton />
    </StaffPage>
  );
}

type ListedProps = Props & {
  id: 'screenings' | 'reports' | 'responses' | 'referrals' | 'consents';
  of: readonly string[];
  category: Category;
};

function Listed({ id, of, category, told, view, frame }: ListedProps) {
  const t = words(frame.lang);
  // One line a row: what began it; how it ended is in the timeline.
  const seen = new Set<string>();
  const own = told.filter(({ row, at }) => {
    const first = of.includes(row.source) && at.getTime() === row.at.getTime() && !seen.has(row.id);
    if (first) seen.add(row.id);
    return first;
  });
  if (own.length === 0 && !view.record.rights.has(category)) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(id)}</h2>
      {own.length === 0 ? <p>{t('none')}</p> : <Moments told={own} frame={frame} />}
    </section>
  );
}

/** At the hotline a call is taken; everyone else reports to it. */
const reportHref = (youthId: string, frame: Frame) =>
  frame.actor?.agencyDoors.includes('hotline') ? reportPaths.callAbout(youthId) : reportPaths.newAbout(youthId);
