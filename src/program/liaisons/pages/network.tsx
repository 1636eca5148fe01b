import { forumPaths } from '#program/forums/index.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import type { Member } from '../store.ts';
import { words } from '../words.ts';
import type { RegionProps } from './region.tsx';

/** Who works together in a region, what each brings, and how the public reaches it. */
export function Network({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const { region } = view;
  return (
    <section aria-labelledby="network">
      <h2 id="network">{t('network')}</h2>
      <Table
        caption={t('network')}
        captionHidden
        rows={view.members}
        empty={<p>{t('networkNone')}</p>}
        columns={[
          { label: t('name'), rowHeader: true, cell: (row: Member) => row.name },
          { label: t('brings'), cell: (row) => row.words.brings || '–' },
          {
            label: t('contact'),
            cell: (row) => [row.words.contact, row.words.reach].filter(Boolean).join(', ') || '–',
          },
          { label: t('since'), cell: (row) => dayWords(row.since, frame.lang) },
          ...(view.connects
            ? [
                {
                  label: t('change'),
                  cell: (row: Member) => (
                    <Form action={paths.networkEnd(region.id, row.id)} label={t('leaves', { name: row.name })}>
                      <SubmitButton look="plain">{t('leaves', { name: row.name })}</SubmitButton>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {view.connects && <Join view={view} frame={frame} />}
      <h3>{t('meetings')}</h3>
      {view.forums.length === 0 && (
        <p>
          <a href={forumPaths.list}>{t('meetingsNone')}</a>
        </p>
      )}
      <ul>
        {view.forums.map(({ id, name }) => (
          <li>
            <a href={forumPaths.forum(id)}>{name}</a>
          </li>
        ))}
      </ul>
      <Contact view={view} frame={frame} />
    </section>
  );
}

function Join({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.network(view.region.id);
  const { value, error } = typed(isBack ? frame.again : null);
  return (
    <Disclosure summary={t('join')} open={isBack}>
      <Form action={paths.network(view.region.id)} label={t('join')}>
        <TextField
          name="member"
          label={t('member')}
          hint={t('memberHint')}
          value={value('member')}
          error={error('member')}
          required
        />
        <TextField name="contact" label={t('contactPerson')} value={value('contact')} error={error('contact')} />
        <TextField
          name="reach"
          label={t('reach')}
          hint={t('reachHint')}
          value={value('reach')}
          error={error('reach')}
        />
        <TextArea name="brings" label={t('brings')} rows={3} value={value('brings')} error={error('brings')} />
        <Actions>
          <SubmitButton>{t('join')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Contact({ view, frame }: RegionProps) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.contact(view.region.id);
  const { value, error } = typed(isBack ? frame.again : null);
  const of = (name: 'phone' | 'email') => (isBack ? value(name) : (view.contact?.[name] ?? ''));
  return (
    <>
      <h3>{t('publicContact')}</h3>
      <p>
        {view.contact ? [view.contact.phone, view.contact.email].filter(Boolean).join(', ') : t('publicContactNone')}
      </p>
      <Disclosure summary={t('publicContactGive')} open={isBack}>
        <Form action={paths.contact(view.region.id)} label={t('publicContactGive')}>
          <p class="usa-hint">{t('publicContactHint')}</p>
          <TextField
            name="phone"
            label={t('phone')}
            type="tel"
            value={of('phone')}
            error={error('phone')}
            size="medium"
          />
          <TextField name="email" label={t('email')} type="email" value={of('email')} error={error('email')} />
          <Actions>
            <SubmitButton look="outline">{t('save')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}
