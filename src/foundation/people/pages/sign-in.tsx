import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words.ts';

export type SamplePerson = { handle: string; name: string; agency: string; roles: string[] };

/** Where people sign in. In the sample county, each sample person is one button. */
export function SignInPage({ frame, samplePeople }: { frame: Frame; samplePeople: readonly SamplePerson[] }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('signIn')}>
      <h1>{t('signInTitle')}</h1>
      {samplePeople.length > 0 && (
        <section aria-labelledby="sample-people">
          <h2 id="sample-people">{t('samplePeople')}</h2>
          <p>{t('samplePeopleHint')}</p>
          <div class="tl-cards">
            {samplePeople.map((person) => (
              <Card heading={person.name}>
                <p>
                  {person.agency}
                  <br />
                  <span class="usa-hint">{person.handle}</span>
                </p>
                <Form action={paths.sampleSignIn} label={t('signInAs', { name: person.name })}>
                  <SubmitButton name="as" value={person.handle} look="outline">
                    {t('signInAs', { name: person.name })}
                  </SubmitButton>
                </Form>
              </Card>
            ))}
          </div>
        </section>
      )}
    </StaffPage>
  );
}
