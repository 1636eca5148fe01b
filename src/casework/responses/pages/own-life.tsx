import { knownWords, WhoMayBeTold } from '#casework/care/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ResponseView } from '../actions/see.ts';
import type { Doing } from '../model/order.ts';
import { reachesOwnLife, tellsOwnLife } from '../model/own-life.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ResponseView; doing: Doing; frame: Frame };

/** Beside a step that may lead to somebody of the youth's own life: who may be told, and who may not. */
export const OwnLifeBeside = ({ view, doing, frame }: Props) =>
  reachesOwnLife(doing.step) ? <WhoMayBeTold life={view.life} youthId={view.youth.id} frame={frame} /> : null;

/** Whom of them the person told: only those who may be. */
export function ToldField({ view, doing, frame }: Props) {
  const t = words(frame.lang);
  const may = view.life?.may ?? [];
  if (may.length === 0 || !tellsOwnLife(doing.step)) return null;
  const { values, error } = typed(
    frame.path === paths.completion(view.response.id, doing.step.id) ? frame.again : null,
  );
  return (
    <Checkboxes
      name="told"
      label={t('tellWhom')}
      hint={t('tellWhomHint')}
      values={values('told')}
      error={error('told')}
      choices={may.map((each) => ({ value: each.id, label: knownWords(each, frame) }))}
    />
  );
}
