export { default as CheckTheBook } from './CheckTheBook.svelte';
