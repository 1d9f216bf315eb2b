/** Words that are meant to hurt, without accents; a statement with one of them is not taken. Whole words only. */
export const insults = new Set(
  `idiot idiots moron morons stupid dumb dumbass jerk loser losers bitch bitches bastard bastards asshole
   assholes shit shitty fuck fucking fucker motherfucker whore slut retard retarded
   idiota idiotas estupido estupida estupidos estupidas imbecil imbeciles tarado tarada menso mensa baboso babosa
   pendejo pendeja pendejos pendejas cabron cabrona cabrones culero culera puto puta putos putas mierda chingar
   chingado chingada chinga naco naca nacos nacas maldito maldita malditos malditas retrasado
   retrasada`
    .split(/\s+/)
    .filter(Boolean)
);
