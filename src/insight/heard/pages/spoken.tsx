import type { Frame } from '#platform/http/door.ts';
import type { SaidAloud } from '#program/voice/index.ts';
import { Card } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { nameOf } from './name.ts';

type Props = { said: readonly SaidAloud[]; frame: Frame };

/** Answers that were said aloud: those to be written down first, and what others said. */
export function SpokenAnswers({ said, frame }: Props) {
  const t = words(frame.lang);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="aloud">
      <h2 id="aloud">{t('aloud')}</h2>
      <p>{t('aloudAbout')}</p>
      {said.map((each) => (
        <Card
          heading={nameOf(each, frame.lang)}
          headingLevel={3}
          aside={<span class="usa-hint">{each.month.slice(0, 7)}</span>}
        >
          {each.words === null ? <ToWrite one={each} frame={frame} /> : <p class="tl-said">{each.words}</p>}
        </Card>
      ))}
    </section>
  );
}

function ToWrite({ one, frame }: { one: SaidAloud; frame: Frame }) {
  const t = words(frame.lang);
  const here = paths.words(one.id);
  const { value, error } = typed(frame.path === here ? frame.again : null);
  return (
    <>
      <p>
        {/* biome-ignore lint/a11y/useMediaCaption: whoever hears it writes it down, in the field below. */}
        <audio controls preload="none" src={paths.sound(one.id)} aria-label={t('hear')} />
      </p>
      <Form action={here} label={t('writeDown')}>
        <TextArea
          name="words"
          label={t('writeDown')}
          hint={t('writeHint')}
          value={value('words')}
          error={error('words')}
          rows={3}
          maxlength={2000}
        />
        <SubmitButton>{t('keepWords')}</SubmitButton>
      </Form>
    </>
  );
}
