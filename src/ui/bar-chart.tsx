import { useWords } from './context.ts';
import { dayWords } from './time-words.ts';

export type Bar = {
  label: string;
  /** A count; null where it is withheld because it is under 11. */
  value: number | null;
};

export type BarChartProps = {
  title: string;
  /** The heading of the names, for example "Door", and of the numbers, for example "Youth". */
  labelHeading: string;
  valueHeading: string;
  bars: readonly Bar[];
  /** What is counted, in one sentence. */
  definition: string;
  source: string;
  /** The day of the figures, `YYYY-MM-DD`. */
  asOf: string;
  downloadHref?: string;
};

/** Numbers with their picture: a table whose rows carry their bars, so that eye, ear and paper get the same. */
export function BarChart(props: BarChartProps) {
  const { lang, t } = useWords();
  const most = Math.max(1, ...props.bars.map((bar) => bar.value ?? 0));
  const number = new Intl.NumberFormat(lang === 'en' ? 'en-US' : 'es-US');
  return (
    <figure class="tl-chart">
      <table>
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{props.labelHeading}</th>
            <th scope="col" class="tl-numeric">
              {props.valueHeading}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {props.bars.map((bar) => (
            <tr>
              <th scope="row">{bar.label}</th>
              <td class="tl-numeric">{bar.value === null ? t('chartFewer') : number.format(bar.value)}</td>
              <td class="tl-chart__bar" aria-hidden="true">
                <BarShape share={bar.value === null ? null : bar.value / most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <dl>
          <dt>{t('chartWhatItCounts')}</dt>
          <dd>{props.definition}</dd>
          <dt>{t('chartSource')}</dt>
          <dd>{props.source}</dd>
          <dt>{t('chartAsOf')}</dt>
          <dd>{dayWords(props.asOf, lang)}</dd>
        </dl>
        {props.bars.some((bar) => bar.value === null) && <p>{t('chartWithheld')}</p>}
        {props.downloadHref && <a href={props.downloadHref}>{t('chartDownload')}</a>}
      </figcaption>
    </figure>
  );
}

/** A withheld count has an outline, all of one length: its bar must not give it away. */
const BarShape = ({ share }: { share: number | null }) => (
  <svg width="100%" height="20" focusable="false">
    {share === null ? (
      <rect class="tl-chart__withheld" x="1" y="3" width="2.5rem" height="14" />
    ) : (
      <rect class="tl-chart__shape" x="0" y="2" width={`${Math.round(share * 1000) / 10}%`} height="16" />
    )}
  </svg>
);
