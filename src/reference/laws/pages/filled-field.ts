/** A form's fields as they stand: what was there, or what was typed, and what is not right with it. */
export type Filled = {
  text: (name: string) => { name: string; value: string; error: string | undefined };
  list: (name: string) => { name: string; values: string[]; error: string | undefined };
  /** Whether any field of this part is not right. */
  wrongIn: (part: string) => boolean;
};
