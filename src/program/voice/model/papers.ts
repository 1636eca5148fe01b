/** Whether a text holds what could be the number of a paper: four digits or more together, however they are set apart. */
export const hasNumber = (text: string): boolean => /\d{4,}/.test(text.replace(/[\s.-]/g, ''));
