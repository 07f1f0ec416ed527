// Mots : tester la salle (/salle).

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const room = {
  "room.page": "Tester la salle",
  "room.again": "Recommencer",
  "room.advice": "Ce qu’il faut savoir",
  "room.checks": "Ce qui a été vérifié",
  "room.wait": "On vérifie…",
  "room.next": "Et les autres appareils ?",
  "room.nextText":
    "Faites le même essai depuis chacun, là où il servira : scannez ce QR ou tapez cette adresse.",
  "room.qr": "QR de cette page",

  "verdict.wait": "On vérifie…",
  "verdict.good": "Cet appareil est prêt",
  "verdict.note": "Prêt, avec une réserve",
  "verdict.bad": "Cet appareil ne suivra pas l’atelier",
  "verdictText.wait": "Cela prend quelques secondes.",
  "verdictText.good": "Il voit le serveur, reçoit ce que dessinent les autres et garde ce que vous dessinez.",
  "verdictText.note": "On peut dessiner avec lui. Lisez ce qui suit avant la journée.",
  "verdictText.bad": "Quelque chose l’empêche de parler au serveur. Voici quoi essayer.",

  "check.page": "La page",
  "check.socket": "Le direct",
  "check.latency": "La vitesse",
  "check.storage": "La mémoire de l’appareil",
  "check.screen": "L’écran",
  "check.secure": "La connexion chiffrée",
  "check.clock": "L’heure",

  "found.page.good": "Le serveur répond en {ms} ms.",
  "found.page.bad": "Le serveur ne répond plus.",
  "found.socket.good": "La connexion en direct s’ouvre et répond.",
  "found.socket.bad": "La connexion en direct ne s’ouvre pas, ou se tait.",
  "found.latency.good": "{ms} ms aller et retour : on voit le trait des autres pendant qu’ils le font.",
  "found.latency.note": "{ms} ms aller et retour : les traits des autres arrivent avec un peu de retard.",
  "found.latency.slow": "{ms} ms aller et retour : c’est lent, mais rien ne se perd.",
  "found.latency.bad": "Elle n’a pas pu être mesurée.",
  "found.storage.good": "Ce que vous dessinez sans réseau est gardé, même si la page se ferme.",
  "found.storage.note":
    "Le navigateur ne garde rien : un dessin fait sans réseau se perd si la page se ferme.",
  "found.screen.good": "{width} × {height} : de la place pour dessiner.",
  "found.screen.touch": "{width} × {height}, tactile : de la place pour dessiner au doigt.",
  "found.screen.phone": "{width} × {height} : un téléphone, fait pour ajouter, écrire et voter.",
  "found.screen.note": "{width} × {height} : c’est très étroit.",
  "found.secure.good": "Tout est permis à la page.",
  "found.secure.note": "http, comme dans une salle sans internet : tout l’essentiel marche.",
  "found.clock.good": "La même que celle du serveur.",
  "found.clock.apart": {
    one: "{minutes} min d’écart avec le serveur.",
    other: "{minutes} min d’écart avec le serveur.",
  },
  "found.clock.note": "Elle n’a pas pu être comparée.",

  "advice.page":
    "Vérifiez que l’appareil est bien sur le Wi-Fi de la salle, et que le serveur tourne encore.",
  "advice.socket":
    "Un pare-feu, un proxy ou un antivirus coupe peut-être les WebSockets. Essayez un autre navigateur, puis le partage de connexion d’un téléphone ; demandez au service informatique d’autoriser les WebSockets vers cette adresse.",
  "advice.latency": "Rapprochez-vous de la borne Wi-Fi, ou laissez moins d’appareils dessus.",
  "advice.storage":
    "Quittez la navigation privée, ou autorisez le site à garder des données. Sinon, ne fermez pas l’onglet.",
  "advice.screen": "Tournez l’appareil, ou gardez-le pour les post-its et les votes.",
  "advice.secure":
    "Sans https, copier un lien d’un doigt et garder l’écran allumé ne marchent pas : réglez la veille de l’appareil sur dix minutes ou plus, et laissez l’onglet ouvert.",
  "advice.clock": "Rien à faire : le chrono suit l’heure du serveur sur tous les écrans.",
};
