import { responsePaths } from '#casework/responses/index.ts';
import { ScoreTable, scoreWords } from '#casework/screening/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import type { IdentificationView } from '../actions/see.ts';
import { forms } from '../model/forms.ts';
import { pageWords } from '../page-words.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { FollowsSections } from './follows.tsx';
import { History } from './history.tsx';
import { ProposalTable } from './proposal-table.tsx';

/** What the county says, what the evidence proposes and why, form by form. */
export function IdentificationPage({ view, frame }: { view: IdentificationView; frame: Frame }) {
  const t = pageWords(frame.lang);
  const say = words(frame.lang);
  const { youth, finding, current } = view;
  return (
    <StaffPage frame={frame} title={t('title')}>
      <h1>{t('title')}</h1>
      <p>
        <a href={youthPaths.youth(youth.id)}>
          {t('forYouth', { who: calledBy(youth.card, youth.number, frame.lang), number: youth.number })}
        </a>
      </p>
      <p class="usa-intro">{t('intro')}</p>
      {youth.held && <Alert kind="info">{t('held')}</Alert>}
      {finding.screenings.length === 0 && <Alert kind="info">{t('noScreening')}</Alert>}
      {forms.map((form) => {
        const proposal = finding.proposal.forms[form];
        const decided = current[form];
        return (
          <Card
            heading={say(`form-${form}`)}
            aside={
              <Tag tone={decided ? 'good' : 'plain'}>
                {decided ? t('decided', { standing: say(`standing-${decided.standing}`) }) : t('undecided')}
              </Tag>
            }
            actions={
              youth.held ? undefined : (
                <ButtonLink href={paths.decision(youth.id, form)} look="outline">
                  {t(decided ? 'decideAgain' : 'decide', { form: say(`form-${form}`) })}
                </ButtonLink>
              )
            }
          >
            {decided?.reviewDue && <p>{t('reviewDue')}</p>}
            <p>{t('proposed', { standing: say(`standing-${proposal.standing}`) })}</p>
            {proposal.elements.some((one) => one.evidence.length > 0) && (
              <ProposalTable proposal={proposal} frame={frame} />
            )}
          </Card>
        );
      })}
      {finding.scores.length > 0 && (
        <section aria-labelledby="scores">
          <h2 id="scores">{scoreWords(frame.lang)('title')}</h2>
          <ScoreTable scores={finding.scores} frame={frame} />
        </section>
      )}
      <FollowsSections view={view} frame={frame} />
      {view.running.length > 0 && (
        <section aria-labelledby="running">
          <h2 id="running">{t('follows')}</h2>
          <ul>
            {view.running.map((each) => (
              <li>
                <a href={responsePaths.response(each.id)}>{each.title[frame.lang]}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {finding.proposal.spectrum.length > 0 && (
        <section aria-labelledby="spectrum">
          <h2 id="spectrum">{t('spectrum')}</h2>
          <ul>
            {finding.proposal.spectrum.map((each) => (
              <li>
                {t(`place-${each.place}`)}: {say(each.because as Parameters<typeof say>[0])}
              </li>
            ))}
          </ul>
        </section>
      )}
      <History view={view} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}
