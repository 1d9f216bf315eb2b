export { categories, type Category } from './rules/category.ts';
export { may } from './rules/policy.ts';
export { problems } from './rules/problems.ts';
