import { WhoMayBeTold } from '#casework/care/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { ReportView } from '../actions/see.ts';
import type { Relation } from '../model/account.ts';
import { pageWords } from '../page-words.ts';
import { words } from '../words.ts';

const close: readonly Relation[] = ['parent-or-guardian', 'other-family', 'partner', 'employer'];

/** Whom of the youth's own life a worker may tell of what was said, and that the report itself names somebody close. */
export function CloseToTheYouth({ view, frame }: { view: ReportView; frame: Frame }) {
  const { suspectedRelation } = view.report.account;
  const who = words(frame.lang)(`relation-${suspectedRelation}`);
  return (
    <>
      {close.includes(suspectedRelation) && (
        <Alert kind="warning">{pageWords(frame.lang)('suspectedIsClose', { who })}</Alert>
      )}
      <WhoMayBeTold life={view.life} youthId={view.youth.id} frame={frame} />
    </>
  );
}
