import { ownSteps } from '#casework/transition/index.ts';
import { Card } from '#ui/card.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import type { MySupport } from '../family-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** What helps a youth who expects or has a child: where each stands, and their yes, no or later in one tap. */
export function FamilyPage({ supports, ...scene }: Scene & { supports: MySupport[] }) {
  const { frame } = scene;
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.family}>
      <h1>{t('publicFamily')}</h1>
      <p class="tl-lead">{t('publicFamilyText')}</p>
      <p>{t('publicFamilyWho')}</p>
      {supports.map((support) => (
        <One support={support} {...scene} />
      ))}
    </MyPage>
  );
}

/** Wanted already, and seen to: to want it again would put it back. */
const UNDER_WAY: readonly string[] = ['asked', 'refused', 'got'];

function One({ support: { id, label, now }, frame }: Scene & { support: MySupport }) {
  const t = publicWords(frame.lang);
  const name = label[frame.lang];
  return (
    <Card heading={name}>
      <p>
        {now
          ? t('publicFamilySince', { what: t(`publicFamily-${now.step}`), day: dayWords(now.onDay, frame.lang) })
          : t('publicFamilyNone')}
      </p>
      <Form action={paths.want(id)} label={name}>
        <Actions>
          {ownSteps
            .filter((each) => each !== now?.step && !(each === 'wanted' && now && UNDER_WAY.includes(now.step)))
            .map((each) => (
              <SubmitButton name="want" value={each} look="outline">
                {t(`publicWant-${each}`)}
                <span class="usa-sr-only">{`: ${name}`}</span>
              </SubmitButton>
            ))}
        </Actions>
      </Form>
    </Card>
  );
}
