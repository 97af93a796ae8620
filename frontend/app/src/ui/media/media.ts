/** Fields that hold the name of a picture or recording instead of words. */

const MEDIA = /^media:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The id in a field's value; null where it holds words. */
export function mediaIdOf(value: string | undefined): string | null {
  return MEDIA.exec(value ?? "")?.[1] ?? null;
}
