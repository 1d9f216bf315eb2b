export { communities, foundCommunity, type CommunityCard } from './communities.ts';
