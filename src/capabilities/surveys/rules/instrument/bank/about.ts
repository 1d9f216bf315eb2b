import { YES_NO, type Module } from './module.ts';

/** Who answers, as the zone is counted too: what weights lean on. The survey brings its own communities. */
export const about: Module = {
  key: 'about_you',
  title: { en: 'About you and your home', es: 'Sobre ti y tu hogar' },
  about: {
    en: 'Where people live, their age group, language and household. Needed to weigh the answers.',
    es: 'Dónde vive la gente, su edad, su idioma y su hogar. Hace falta para ponderar las respuestas.'
  },
  asks: [
    {
      type: 'select_one community',
      name: 'community',
      ask: { en: 'Which community do you live in?', es: '¿En qué comunidad vives?' },
      required: true
    },
    {
      type: 'select_one age_group',
      name: 'age_group',
      ask: { en: 'How old are you?', es: '¿Cuántos años tienes?' }
    },
    { type: 'select_one gender', name: 'gender', ask: { en: 'You are…', es: 'Eres…' } },
    {
      type: 'select_multiple identity',
      name: 'identity',
      ask: { en: 'How do you describe yourself?', es: '¿Cómo te describes?' },
      hint: { en: 'You can choose several.', es: 'Puedes elegir varias.' }
    },
    {
      type: 'select_one home_language',
      name: 'home_language',
      ask: { en: 'What language do you speak most at home?', es: '¿Qué idioma hablan más en tu casa?' }
    },
    {
      type: 'integer',
      name: 'household_size',
      ask: {
        en: 'How many people live in your home, counting you?',
        es: '¿Cuántas personas viven en tu casa, contándote a ti?'
      },
      constraint: '. >= 1 and . <= 30',
      message: { en: 'Please write a number from 1 to 30.', es: 'Escribe un número del 1 al 30, por favor.' }
    },
    {
      type: 'select_one yes_no',
      name: 'parent_0_5',
      ask: {
        en: 'Are you the parent or main caregiver of a child aged 0 to 5?',
        es: '¿Eres mamá, papá o quien cuida a una niña o un niño de 0 a 5 años?'
      },
      required: true
    },
    {
      type: 'integer',
      name: 'children_0_5',
      ask: {
        en: 'How many children aged 0 to 5 live with you?',
        es: '¿Cuántas niñas y niños de 0 a 5 años viven contigo?'
      },
      relevant: "${parent_0_5} = 'yes'",
      constraint: '. >= 0 and . <= 15',
      message: { en: 'Please write a number from 0 to 15.', es: 'Escribe un número del 0 al 15, por favor.' }
    }
  ],
  lists: {
    community: [
      ['here', 'In this community', 'En esta comunidad'],
      ['nearby', 'Close by', 'Cerca de aquí'],
      ['elsewhere', 'Somewhere else', 'En otro lugar']
    ],
    age_group: [
      ['age_18_24', '18 to 24', 'De 18 a 24'],
      ['age_25_34', '25 to 34', 'De 25 a 34'],
      ['age_35_44', '35 to 44', 'De 35 a 44'],
      ['age_45_54', '45 to 54', 'De 45 a 54'],
      ['age_55_64', '55 to 64', 'De 55 a 64'],
      ['age_65', '65 or older', '65 o más'],
      ['unsaid', 'I would rather not say', 'Prefiero no decir']
    ],
    gender: [
      ['woman', 'A woman', 'Mujer'],
      ['man', 'A man', 'Hombre'],
      ['another', 'I describe myself in another way', 'Me describo de otra manera'],
      ['unsaid', 'I would rather not say', 'Prefiero no decir']
    ],
    identity: [
      ['latino', 'Latina or Latino', 'Latina o latino'],
      ['black', 'Black or African American', 'Negra, negro o afroamericana, afroamericano'],
      ['indigenous_americas', 'Indigenous people of Latin America', 'Pueblo originario de América Latina'],
      ['native', 'Native American or Alaska Native', 'Pueblo nativo de Estados Unidos o Alaska'],
      ['asian', 'Asian', 'Asiática o asiático'],
      ['pacific', 'Native Hawaiian or Pacific Islander', 'De Hawái o de las islas del Pacífico'],
      ['white', 'White', 'Blanca o blanco'],
      ['another', 'Another way', 'De otra manera'],
      ['unsaid', 'I would rather not say', 'Prefiero no decir']
    ],
    home_language: [
      ['spanish', 'Spanish', 'Español'],
      ['english', 'English', 'Inglés'],
      ['both', 'Spanish and English alike', 'Español e inglés por igual'],
      ['indigenous', 'An Indigenous language of Latin America', 'Una lengua originaria de América Latina'],
      ['chinese', 'Mandarin or Cantonese', 'Mandarín o cantonés'],
      ['korean', 'Korean', 'Coreano'],
      ['tagalog', 'Tagalog', 'Tagalo'],
      ['armenian', 'Armenian', 'Armenio'],
      ['vietnamese', 'Vietnamese', 'Vietnamita'],
      ['another', 'Another language', 'Otro idioma']
    ],
    yes_no: YES_NO
  }
};
