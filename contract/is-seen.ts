/**
 * Whether there is anything to be seen in a text. Blanks, invisible signs (also those that count as letters) and accents upon
 * nothing leave an empty place on every screen.
 */
export const isSeen = (text: string): boolean =>
  /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\u2800]/u.test(text)
