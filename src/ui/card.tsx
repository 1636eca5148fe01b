import type { Child } from 'hono/jsx';

export type CardProps = {
  heading?: Child;
  headingLevel?: 2 | 3;
  /** Makes the heading a link. */
  href?: string;
  /** Beside the heading: a Tag or a Clock. */
  aside?: Child;
  /** Under the content: links and buttons. */
  actions?: Child;
  children?: Child;
};

export function Card({ heading, headingLevel = 2, href, aside, actions, children }: CardProps) {
  const title = href ? <a href={href}>{heading}</a> : heading;
  return (
    <section class="tl-card">
      {(heading || aside) && (
        <div class="tl-card__top">
          {heading && (headingLevel === 2 ? <h2>{title}</h2> : <h3>{title}</h3>)}
          {aside}
        </div>
      )}
      {children}
      {actions && <div class="tl-actions">{actions}</div>}
    </section>
  );
}

/** Cards or other blocks side by side where there is room. */
export const Grid = ({ children }: { children?: Child }) => <div class="tl-grid">{children}</div>;

/** Two columns of a long page where there is room, one below the other where there is none. */
export const Columns = ({ children }: { children?: Child }) => <div class="tl-columns">{children}</div>;
