import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { currentValue } from '../actions/settings.ts';
import { allSettings, type Setting } from '../model/settings.ts';
import { paths } from '../paths.ts';
import type { ChangeRow } from '../store.ts';
import { words } from '../words-admin.ts';
import { AdminPage } from './admin-shell.tsx';

/** What the county decides for itself, and what it decided before. */
export function SettingsPage({ frame, changes }: { frame: Frame; changes: readonly ChangeRow[] }) {
  const t = words(frame.lang);
  const groups = [...new Set(allSettings().map((setting) => setting.group.en))];
  return (
    <AdminPage frame={frame} part="settings" title={t('settings')}>
      <Form action={paths.settings} label={t('settings')}>
        {groups.map((group) => {
          const here = allSettings().filter((setting) => setting.group.en === group);
          return (
            <section>
              <h2>{here[0] ? say(here[0].group, frame.lang) : group}</h2>
              {here.map((setting) => (
                <SettingField frame={frame} setting={setting} />
              ))}
            </section>
          );
        })}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
      <h2>{t('history')}</h2>
      <History frame={frame} changes={changes} />
    </AdminPage>
  );
}

function SettingField({ frame, setting }: { frame: Frame; setting: Setting }) {
  const t = words(frame.lang);
  const { actor, again } = frame;
  const now = actor ? currentValue({ actor }, setting.key) : null;
  const value = again ? (again.values[setting.key] as string | undefined) : now === null ? '' : String(now);
  const field = {
    name: setting.key,
    label: say(setting.label, frame.lang),
    error: again?.errors[setting.key],
    ...(setting.hint ? { hint: say(setting.hint, frame.lang) } : {}),
  };
  if (setting.kind === 'switch')
    return <Checkbox {...field} checked={again ? value === 'yes' : (now ?? setting.otherwise) === true} />;
  if (setting.kind === 'choice')
    return (
      <Select
        {...field}
        value={value}
        emptyLabel={t('undecided')}
        choices={(setting.choices ?? []).map((choice) => ({
          value: choice.value,
          label: say(choice.label, frame.lang),
        }))}
      />
    );
  return <TextField {...field} value={value} size={setting.kind === 'number' ? 'short' : 'full'} />;
}

function History({ frame, changes }: { frame: Frame; changes: readonly ChangeRow[] }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const shown = (value: unknown) =>
    value === null ? t('undecided') : value === true ? t('on') : value === false ? t('off') : String(value);
  const label = (key: string) => {
    const setting = allSettings().find((each) => each.key === key);
    return setting ? say(setting.label, frame.lang) : key;
  };
  return (
    <Table<ChangeRow>
      caption={t('history')}
      captionHidden
      rows={changes}
      empty={<p>{t('historyNone')}</p>}
      columns={[
        { label: t('historyWhat'), cell: (row) => label(row.key), rowHeader: true },
        { label: t('historyBefore'), cell: (row) => shown(row.before) },
        { label: t('historyAfter'), cell: (row) => shown(row.after) },
        { label: t('historyWhen'), cell: (row) => exactTime(row.at, frame.now, frame.lang, zone) },
        { label: t('historyWho'), cell: (row) => row.by },
      ]}
    />
  );
}
