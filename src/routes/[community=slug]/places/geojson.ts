/** A GeoJSON file under its own media type (RFC 7946). */
export const asGeoJson = (name: string, content: unknown): Response =>
  new Response(JSON.stringify(content), {
    headers: {
      'content-type': 'application/geo+json',
      'content-disposition': `attachment; filename="${name}.geojson"`
    }
  });
