// A youth's first page, with what such pages are made of.
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Assets } from './assets.ts';
import { Radios } from './choice-field.tsx';
import { Doors } from './doors.tsx';
import { Form, SubmitButton } from './form.tsx';
import { noAssets } from './gallery.fixture.tsx';
import { PublicPage } from './public-page.tsx';

export const PublicGallery = ({ lang = 'en', assets = noAssets }: { lang?: Lang; assets?: Assets }) => (
  <PublicPage
    lang={lang}
    title={lang === 'en' ? 'Help near you' : 'Ayuda cerca de ti'}
    assets={assets}
    nonce="n0nce"
    exitHref="https://www.weather.gov/"
    languageHref="/es"
    homeHref="/help"
    siteName={lang === 'en' ? 'Here for you' : 'Aquí para ti'}
    nav={[
      { href: '/help', label: 'Find help', current: true },
      { href: '/parents', label: 'For parents' },
      { href: '/plan', label: 'The plan' },
    ]}
  >
    <h1>What do you need right now?</h1>
    <p class="tl-lead">No account, no name. You choose what to say and what to skip.</p>
    <Doors
      doors={[
        { href: '/help/safe', label: 'A safe place', about: 'Tonight, or for a while' },
        { href: '/help/talk', label: 'Someone to talk to', about: 'Call, text or chat with a person' },
        {
          href: '/help/work',
          label: 'Work that feels wrong',
          about: 'If they keep your pay, your papers or your phone',
        },
      ]}
    />
    <Form action="/help/near" method="get">
      <Radios
        name="need"
        label="How soon?"
        hint="You can skip this."
        whyWeAsk="Places that are open now come first."
        choices={[
          { value: 'now', label: 'Right now' },
          { value: 'week', label: 'This week' },
        ]}
      />
      <SubmitButton>Show me places</SubmitButton>
    </Form>
  </PublicPage>
);
