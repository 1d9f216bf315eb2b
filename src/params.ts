import { defineParams } from '@sveltejs/kit/params';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SLUG = /^[a-z][a-z0-9-]{1,39}$/;

export const params = defineParams({
  id: (text) => (ID.test(text) ? text : undefined),
  slug: (text) => (SLUG.test(text) ? text : undefined)
});
