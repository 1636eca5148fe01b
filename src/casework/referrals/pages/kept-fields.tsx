import type { TargetFields } from '../actions/target.ts';
import type { QuestionFields } from '../model/question.ts';
import type { KeptReach } from '../model/reach.ts';

/** What was asked goes along from page to page inside the form: it stands in no address. */
export const KeptQuestion = ({ fields }: { fields: QuestionFields }) => (
  <>
    {(['need', 'age', 'language', 'region', 'where'] as const).map((name) => (
      <input type="hidden" name={name} value={fields[name]} />
    ))}
    {fields.matters.map((each) => (
      <input type="hidden" name="matters" value={each} />
    ))}
  </>
);

/** What is known of how to reach them goes along as well, until it is shown with the rest. */
export const KeptReachFields = ({ reach }: { reach: KeptReach }) => (
  <>
    {Object.entries(reach)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

export const KeptTarget = ({ target, after }: { target: TargetFields; after: string }) => (
  <>
    {Object.entries(target)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    {after && <input type="hidden" name="after" value={after} />}
  </>
);
