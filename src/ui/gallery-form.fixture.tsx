// Every field, one form of them, three of them needing another look.
import { Checkbox, Checkboxes, Radios, Select } from './choice-field.tsx';
import { DateField, DateTimeField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileField } from './file-field.tsx';
import { Actions, Form, SubmitButton } from './form.tsx';
import { NumberField, PasswordField, TextArea, TextField } from './text-field.tsx';

export const errors = {
  place: 'Say where the youth was met.',
  wishes: 'Choose at least one, or “none of these”.',
  since: 'Type a day that has already been.',
};

export const Fields = () => (
  <>
    <h2>Report what you saw</h2>
    <ErrorSummary errors={errors} />
    <Form action="/reports" requiredNote>
      <TextField
        name="place"
        label="Where was the youth met?"
        hint="A place people would recognize."
        required
        error={errors.place}
      />
      <TextArea name="words" label="In the youth's own words" value={'“I can’t leave until it’s paid.”'} rows={3} />
      <Radios
        name="safe"
        label="Is the youth safe right now?"
        inline
        required
        value="no"
        whyWeAsk="It decides what comes first. Nobody is told because of this answer alone."
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
          { value: 'unknown', label: 'Not known' },
        ]}
      />
      <Checkboxes
        name="wishes"
        label="What does the youth want?"
        error={errors.wishes}
        values={['food']}
        choices={[
          { value: 'food', label: 'Food' },
          { value: 'sleep', label: 'A place to sleep', hint: 'Tonight or later' },
          { value: 'talk', label: 'Someone to talk to' },
        ]}
      />
      <Select
        name="door"
        label="Door"
        value="hall"
        groups={[{ label: 'Justice', choices: [{ value: 'hall', label: 'Juvenile hall intake' }] }]}
        choices={[{ value: 'school', label: 'School' }]}
      />
      <DateField name="since" label="Since when?" value="2027-01-01" error={errors.since} />
      <DateTimeField name="at" label="When was that?" value="2026-03-03T11:30" />
      <NumberField name="age" label="Age" value={15} />
      <PasswordField name="password" label="Password" autocomplete="current-password" />
      <FileField name="file" label="A letter or a photo of it" accept=".pdf,.jpg" />
      <Checkbox name="agree" label="I have read this back to the youth" checked />
      <Actions>
        <SubmitButton>Send the report</SubmitButton>
        <SubmitButton look="outline" name="then" value="later">
          Save for later
        </SubmitButton>
        <SubmitButton look="plain" name="then" value="delete">
          Delete this draft
        </SubmitButton>
      </Actions>
    </Form>
  </>
);
