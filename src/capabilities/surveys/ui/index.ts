export { default as QuestionFigure } from './results/QuestionFigure.svelte';
export { default as WhoAnswered } from './results/WhoAnswered.svelte';
export { kindWord } from './results/kindWord.ts';
export { asideWord, modeWord, unusableWord } from './results/words.ts';
