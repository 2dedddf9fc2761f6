/** How many characters people see in a text, without the blanks around it: a letter outside the basic plane is one, not two. */
export const characterCount = (text: string): number => Array.from(text.trim()).length;
