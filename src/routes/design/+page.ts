const themes = ['light', 'dark'] as const;

/** Without a theme the page is as the device wants it. */
export const load = ({ url }: { url: URL }) => ({
  theme: themes.find((theme) => theme === url.searchParams.get('theme'))
});
