/**
 * The parts of invented names. Given names are everyday ones; every surname is made of a plant and a thing of the sky,
 * or, for traditions whose surnames are not built so, of syllables that only sound alike. No surname here is
 * meant to be anyone's: the Maya-like, Korean-like, Chinese-like and other lists are fiction, not anyone's language.
 */
export type Tradition = {
  girls: readonly string[];
  boys: readonly string[];
  first: readonly string[];
  second: readonly string[];
  /** Two surnames, as in Spanish custom. */
  twoSurnames?: boolean;
};

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const plants =
  list(`Alder Aster Balsam Birch Bramble Briar Cactus Cedar Chestnut Clover Cypress Dahlia Elder Fern Fir Gorse
  Hazel Heather Holly Hyssop Iris Ivy Jasmine Juniper Larch Laurel Lavender Lichen Lilac Linden Lupine Magnolia Maple
  Marigold Mistle Moss Myrtle Nettle Olive Orchid Palm Pepper Pine Poppy Primrose Redwood Rowan Sage Sorrel Spruce
  Sumac Sycamore Tamarack Teasel Thistle Thyme Tulip Verbena Violet Willow Yarrow Yucca`);
const skies = list(`aurora beam comet corona crater crescent dusk eclipse ember equinox galaxy gleam glimmer glow halo
  lumen meteor moon nebula nova orbit orion phase planet polaris quasar ray rise saturn solstice spark star starlight
  sunbeam sundial tide twilight vega venus zenith`);

const plantas = list(`Abeto Acacia Agave Ahuehue Alamo Albahaca Alerce Almendro Amapola Arce Azahar Azucena Brezo Cacao
  Canela Caoba Cardo Cedro Ceiba Cerezo Cipres Clavel Copal Dalia Encino Enebro Fresno Gardenia Geranio Girasol Guayabo
  Helecho Hiedra Higuera Jacaranda Jazmin Junco Laurel Lavanda Lima Lirio Magnolia Malva Mezquite Musgo Nardo Nogal
  Nopal Olivo Orquidea Palma Pino Retama Roble Romero Sabino Salvia Sauce Tejo Tilo Tomillo Trebol Tulipan Yuca Zarza`);
const cielos = list(`alba albor astro aurora brillo cenit claro cometa corona creciente destello eclipse estela estrella
  fulgor galaxia halo lucero lumbre luna luz menguante meteoro nebulosa nieve noche nova nube ocaso orion orto planeta
  polar rayo rocio sol solsticio vega venus viento`);

export const TRADITIONS = {
  english: {
    girls:
      list(`Aaliyah Amara Amber Angel Anya Ariana Asia Autumn Ava Bella Bianca Brianna Brooke Camille Carmen Celeste
      Chanel Chloe Ciara Dana Deja Destiny Diamond Ebony Eden Elena Ella Emma Essence Eva Faith Grace Hailey Hannah
      Harmony Hope Imani Jada Jasmine Jayla Jordan Joy Kayla Keisha Kiara Laila Layla Leah Lily Maya Mia Mikayla
      Monique Morgan Naomi Nevaeh Nia Nicole Olivia Paige Raven Reese Riley Ruby Sade Sasha Savannah Serenity Sierra
      Skye Sydney Taylor Tiana Trinity Zara Zoe Zuri`),
    boys: list(`Aaron Adrian Aiden Amir Andre Anthony Austin Blake Brandon Caleb Cameron Carter Chase Christian Cole
      Damian Darius David Deandre Derrick Devin Dominic Elijah Eric Ethan Evan Gabriel Isaiah Jabari Jaden Jalen Jamal
      Jason Jaylen Jeremiah Jordan Joshua Justin Kai Kareem Kevin Kobe Kyle Lamar Logan Malachi Malik Marcus Mason
      Micah Miles Nathan Noah Omar Owen Quincy Rashad Reggie Ryan Samuel Sean Silas Terrell Theo Trey Tyler Tyrone
      Victor Xavier Zion`),
    first: plants,
    second: skies,
  },
  spanish: {
    girls: list(`Abril Adriana Alejandra Alicia Alma Ana Andrea Araceli Ariana Aurora Beatriz Brenda Camila Carla Carmen
      Carolina Cecilia Citlali Clara Cristina Daniela Diana Dulce Elena Elisa Elizabeth Esmeralda Esperanza Estrella
      Fernanda Flor Gabriela Gloria Guadalupe Iliana Ines Irene Isabel Ivette Jazmin Jimena Josefina Juana Julia Karina
      Karla Leticia Liliana Lourdes Lucia Luz Marisol Maria Maribel Mariana Martina Mayra Melissa Miriam Monica Natalia
      Nayeli Noemi Norma Paloma Paola Patricia Perla Pilar Raquel Rocio Rosa Rosario Sandra Silvia Sofia Susana Teresa
      Valeria Vanessa Veronica Victoria Ximena Yadira Yesenia Yolanda Zoila`),
    boys: list(`Adan Alberto Alejandro Alexis Alfredo Andres Angel Antonio Armando Arturo Aurelio Benito Bernardo Brayan
      Carlos Cesar Cristian Cristobal Daniel David Diego Edgar Eduardo Efrain Elias Emilio Enrique Ernesto Esteban
      Ezequiel Fabian Felipe Felix Fernando Francisco Gabriel Gerardo Gilberto Guillermo Gustavo Hector Hugo Ignacio
      Isaac Ismael Ivan Jaime Javier Jesus Joaquin Jorge Jose Josue Juan Julian Kevin Leonardo Lorenzo Luis Manuel Marco
      Mario Mateo Mauricio Miguel Moises Nicolas Noe Octavio Omar Oscar Pablo Pedro Rafael Ramiro Raul Ricardo Roberto
      Rodrigo Ruben Samuel Santiago Saul Sergio Tomas Ulises Vicente Victor`),
    first: plantas,
    second: cielos,
    twoSurnames: true,
  },
  'maya-like': {
    girls:
      list(`Aurelia Candelaria Catarina Dominga Elvira Eulalia Feliciana Florinda Isabela Juana Lucia Magdalena Marta
      Micaela Natividad Petrona Rosalia Sebastiana Tomasa Ventura`),
    boys: list(`Andres Bartolo Baltazar Cruz Diego Domingo Eulogio Felipe Gaspar Isidro Juan Lorenzo Marcos Mateo Nicolas
      Pascual Pedro Santos Sebastian Tomas`),
    first: list(
      "Xeli Tzanu Kaqo Balu Chewi Saqui Tuqa Pixku Yaxu Nimo Ixume Tz'olo K'ani Choqe Wachi Quixo Ralu Tiku Xmani Uleqo",
    ),
    second: list("melub kabin tukal wiron xolek naqim pokel chamil toyab likan sumel q'anel wexim pulay tolim yekab"),
    twoSurnames: true,
  },
  korean: {
    girls: list('Ara Bora Dain Eunji Haeun Jiwoo Minji Nari Seoyeon Sora Subin Yuna'),
    boys: list('Daeho Doyun Eunho Hajun Jihoon Jisung Minjun Seojun Sungmin Taeyang Woojin Yejun'),
    first: list('Byeol Haneul Noeul Dalbit Iseul Namu Sol Saebyeok Kkot Ipsae Gureum Eunha'),
    second: list('garam nuri supgil dolmi raon haewon bitna moru sandeul yeoul'),
  },
  armenian: {
    girls: list('Ani Anahit Arpi Astghik Gayane Karine Lilit Lusine Mariam Nare Narine Sona'),
    boys: list('Aram Aren Armen Davit Gor Hayk Levon Narek Sevan Tigran Vahe Vartan'),
    first: list('Lusna Astgha Tsovi Barda Nrane Khnkoi Urena Hatsa Shushana Yerkna Arpa Tsira'),
    second: list('tsaghian bartian lusikian nshoyian zorakian shoghian tertevian otsorian yerevlian'),
  },
  chinese: {
    girls: list('Jiayi Jing Lan Ling Mei Na Qing Ting Xinyi Xue Yan Yuting'),
    boys: list('Bo Chen Hao Jian Jun Kai Lei Ming Peng Tao Wei Yong'),
    first: list('Xinghe Zhulin Songyue Meixing Yunshan Chenxi Liuyue Hexing Tianhai Guihua'),
    second: list('-Lan -Mu -Xing -Yu -Shu -Xia -Guang -Ying -Ye -Feng'),
  },
  vietnamese: {
    girls: list('An Chau Diem Hanh Hoa Huong Lan Linh Mai Ngoc Thao Trinh'),
    boys: list('Binh Cuong Dung Hieu Hung Khoa Long Minh Nam Phuc Quang Tuan'),
    first: list('Saobien Trangrung Hoasen Maytroi Nangvang Rungsao Tuyetmai Bienxanh Trelang Gioxuan'),
    second: list('-Anh -Dao -Sen -Nguyet -Tinh -Thong -La -Tram -Suong -Vang'),
  },
  tagalog: {
    girls: list('Althea Amihan Dalisay Hiraya Jasmin Ligaya Luningning Maria Mayumi Rosalinda Tala Yumi'),
    boys: list('Amado Bayani Crisanto Datu Isko Jericho Jomar Magno Ramil Rodel Sinag Tomas'),
    first: list('Bituin Buwan Tala Lunti Dahon Ulap Sinag Sampaga Kalan Halaman Narra Ilaw'),
    second: list('gubat silangan dagatan laya bukirin parang tanglaw umaga gabihan liwayway'),
  },
  farsi: {
    girls: list('Anahita Arezou Laleh Mahsa Mina Nasrin Negar Parisa Roya Setareh Shirin Yasaman'),
    boys: list('Arash Babak Dariush Farhad Kaveh Kian Nima Omid Ramin Siavash Sina Soroush'),
    first: list('Setare Mahtab Golba Sarvi Aseman Nargesi Shabnam Kahkesh Anarbon Bideh'),
    second: list('zarin baghan shanpur nushan derakht rushnai fruzan kuhan sayeh'),
  },
  russian: {
    girls: list('Alina Anya Daria Elena Irina Katya Larisa Masha Nadia Olga Polina Tanya'),
    boys: list('Alexei Andrei Boris Dmitri Ivan Kirill Maxim Nikita Oleg Pavel Sergei Yuri'),
    first: list('Zvezdo Beryozo Luno Klyono Iskro Yolko Zarya Kosmo Oblako Vishno'),
    second: list('lesko svetko polyanko travko tsvetko rosko tumanko listko'),
  },
  khmer: {
    girls: list('Bopha Chanda Kalyan Kunthea Maly Phalla Rachana Sophea Sreymom Theary'),
    boys: list('Bora Chan Dara Kosal Makara Phirun Rith Samnang Sovann Vibol'),
    first: list('Phkay Phka Meakha Prey Lompong Chhuk Sovan Ronor'),
    second: list('preuk romduol chenda slekchha nearoth thmey lumhe'),
  },
  arabic: {
    girls: list('Amal Dana Farah Hala Huda Layla Mariam Nour Rana Salma Yasmin Zaina'),
    boys: list('Adam Bilal Fadi Hadi Ibrahim Karim Khalil Nabil Rami Samir Tariq Yusuf'),
    first: list('Najma Qamari Zaytu Yasmi Rummani Thurayya Hilali Narjisi Sanawba Suhayli'),
    second: list('badri zahri shajari nuruni waraqi samawi ghusni fajri'),
  },
} satisfies Record<string, Tradition>;

export type TraditionName = keyof typeof TRADITIONS;

/** What people are called for short, so that a search by nickname has something to find. */
export const NICKNAMES: Readonly<Record<string, readonly string[]>> = {
  Alejandra: ['Ale', 'Jandra'],
  Alejandro: ['Alex', 'Ale'],
  Anthony: ['Tony', 'Ant'],
  Antonio: ['Toño'],
  Beatriz: ['Betty', 'Bea'],
  Brianna: ['Bri'],
  Carolina: ['Caro'],
  Christian: ['Chris'],
  Cristina: ['Cris', 'Tina'],
  Daniela: ['Dani'],
  Destiny: ['Desi', 'Dez'],
  Dominic: ['Dom'],
  Eduardo: ['Lalo', 'Eddie'],
  Elijah: ['Eli'],
  Elizabeth: ['Liz', 'Eli'],
  Enrique: ['Kike'],
  Esmeralda: ['Esme'],
  Fernanda: ['Fer', 'Nanda'],
  Francisco: ['Paco', 'Pancho'],
  Gabriela: ['Gaby'],
  Guadalupe: ['Lupita', 'Lupe'],
  Guillermo: ['Memo'],
  Ignacio: ['Nacho'],
  Isabel: ['Chabela', 'Isa'],
  Isaiah: ['Zay'],
  Jeremiah: ['Jeremy', 'Miah'],
  Jesus: ['Chuy'],
  Jorge: ['Coque'],
  Jose: ['Pepe', 'Chepe'],
  Joshua: ['Josh'],
  Leticia: ['Lety'],
  Lourdes: ['Lulu'],
  Manuel: ['Manny', 'Meme'],
  Maria: ['Mari'],
  Miguel: ['Mike'],
  Mikayla: ['Kayla', 'Mik'],
  Natalia: ['Nati', 'Talia'],
  Nathan: ['Nate'],
  Nicole: ['Nikki'],
  Olivia: ['Liv'],
  Patricia: ['Paty'],
  Rafael: ['Rafa'],
  Roberto: ['Beto'],
  Rosario: ['Chayo'],
  Samuel: ['Sam'],
  Santiago: ['Santi'],
  Savannah: ['Savvy'],
  Serenity: ['Ren'],
  Sofia: ['Sofi'],
  Teresa: ['Tere'],
  Valeria: ['Vale'],
  Veronica: ['Vero'],
  Victoria: ['Vicky', 'Tori'],
  Xavier: ['Zay', 'X'],
  Yesenia: ['Yesi'],
};
