import type { Child } from 'hono/jsx';
import { Cite } from './cite.tsx';
import { useWords } from './context.ts';
import { Icon } from './icon.tsx';
import { dayWords } from './time-words.ts';

export type DescriptionOfRuleProps = {
  /** What the rule says, in plain words. */
  children?: Child;
  /** For example `WIC 18961.7`. */
  citation: string;
  source?: { label: string; href?: string };
  /** The day on which the county last checked it, `YYYY-MM-DD`; null says that nobody has yet. */
  checkedOn: string | null;
};

/** A legal or clinical rule as the reader must meet it: what it says, where it stands, and whether it was checked. */
export function DescriptionOfRule({ children, citation, source, checkedOn }: DescriptionOfRuleProps) {
  const { lang, t } = useWords();
  return (
    <aside class="tl-rule" role="note" aria-label={t('rule')}>
      {children && <div>{children}</div>}
      <p class="tl-rule__cite">
        <Cite text={citation} />
        {source && (
          <span>
            {` · ${t('ruleSource')}: `}
            {source.href ? <a href={source.href}>{source.label}</a> : <Cite text={source.label} />}
          </span>
        )}
        {checkedOn && <span>{` · ${t('ruleChecked', { date: dayWords(checkedOn, lang) })}`}</span>}
      </p>
      {!checkedOn && (
        <p class="tl-rule__unverified">
          <Icon name="care" />
          {t('ruleNotVerified')}
        </p>
      )}
    </aside>
  );
}
