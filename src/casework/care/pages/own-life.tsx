import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { KeptOff, Known, OwnLife } from '../model/own-life.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { life: OwnLife | null; youthId: string; frame: Frame };

/**
 * Wherever somebody of the youth's own life may be told something, called or written to: who may be, and who may not, since they may be
 * the one who exploits. `life` null: the reader does not see the team, and is told whom to ask.
 */
export function WhoMayBeTold({ life, youthId, frame }: Props) {
  const t = words(frame.lang);
  if (!life) return <Alert kind="warning">{t('tellHidden')}</Alert>;
  const { may, not } = life;
  // Who is kept off, and why, is for who works on it: on no paper that goes round.
  return (
    <div class="tl-screen-only">
      <Alert kind={not.length > 0 ? 'warning' : 'info'}>
        {not.length > 0 && (
          <>
            <p>
              <strong>{t('tellNot')}</strong>
            </p>
            <ul>
              {not.map((each) => (
                <li>{keptOffWords(each, frame)}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          {may.length > 0
            ? t('tellMay', { names: may.map((each) => knownWords(each, frame)).join('; ') })
            : t('tellNobody')}
        </p>
        <p>
          {t('tellOthers')} <a href={paths.team(youthId)}>{t('tellDecide')}</a>
        </p>
      </Alert>
    </div>
  );
}

export function knownWords({ name, relation }: Known, frame: Frame): string {
  const t = words(frame.lang);
  return relation ? t('tellWho', { name, relation: t(`relation-${relation}`) }) : name;
}

const keptOffWords = (each: KeptOff, frame: Frame): string =>
  words(frame.lang)(`tellNot-${each.why}`, { who: knownWords(each, frame) });
