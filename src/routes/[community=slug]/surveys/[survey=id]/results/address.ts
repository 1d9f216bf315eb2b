type Asked = { release: string | null; by: string | null };
type Wanted = { by?: string | null; open?: string };

/**
 * Addresses in the results that keep the release and the comparison. A question to open is named to the server, which
 * unfolds its chapter, and to the browser, which goes to it.
 */
export const addressIn =
  (here: string, asked: Asked) =>
  ({ by = asked.by, open }: Wanted = {}): string => {
    const said = Object.entries({ release: asked.release, by, open }).filter(
      (one): one is [string, string] => typeof one[1] === 'string'
    );
    const query = new URLSearchParams(said).toString();
    const place = open && open !== 'all' ? `#${open.replace(/[^\w-]/g, '-')}` : '';
    return `${here}${query && `?${query}`}${place}`;
  };
