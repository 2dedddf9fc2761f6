/** A name with the apostrophe of Quechua ejectives as it is printed (Ch’iqun), however its source typed it. */
export function typesetName(name: string) {
  return name.replace(/(?<=\p{L})['ʼ](?=\p{L})/gu, '’');
}
