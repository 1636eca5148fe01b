import type { Child } from 'hono/jsx';
import { Form } from './form.tsx';

export type SearchFormProps = { action: string; label: string; children?: Child };

/** Questions side by side above a list; `/` on the keyboard leads to the first. The fields and a SubmitButton go inside. */
export const SearchForm = ({ action, label, children }: SearchFormProps) => (
  <Form action={action} method="get" role="search" label={label}>
    <div class="tl-search">{children}</div>
  </Form>
);
