"""First names that are frequent where this language is read: alone, one is nobody's name outside its article."""

FIRST_NAMES = """
Adam Adrien Agathe Agnès Ahmed Alain Alban Albert Alex Alexandra Alexandre Alexia Alexis Ali Alice Alicia Aline Amandine
Amélie Amine Anaïs André Andréa Angélique Anna Anne Annie Anthony Antoine Ariane Armand Arnaud Arthur Audrey Aurélie
Aurélien Axel Aya Baptiste Bastien Benjamin Benoît Bernadette Bernard Bertrand Brigitte Bruno Camille Carine Carole
Caroline Catherine Cécile Cédric Céline Chantal Charlène Charles Charlotte Chloé Christelle Christian Christiane
Christine Christophe Claire Clara Claude Claudine Clément Clémence Colette Corentin Corinne Cyril Cyrille Damien Daniel
Danielle David Delphine Denis Denise Didier Dominique Dylan Édouard Edouard Éléonore Éliane Elisa Élisabeth Elisabeth
Élise Elise Élodie Elodie Emma Emmanuel Emmanuelle Enzo Éric Eric Estelle Ethan Étienne Etienne Eugène Eva Évelyne
Fabien Fabienne Fabrice Fanny Farid Fatima Félix Fernand Flora Florence Florent Florian France Francine Francis Franck
François Françoise Frédéric Frédérique Gabin Gabriel Gabrielle Gaël Gaston Gauthier Geneviève Georges Gérald Gérard
Germain Ghislaine Gilbert Gilles Ginette Gisèle Grégoire Grégory Guillaume Gustave Guy Hamza Hannah Hassan Hélène Henri
Hervé Hubert Hugo Hugues Igor Inès Irène Isabelle Ismaël Ivan Jacqueline Jacques Jade Jamal Jean Jeanne Jeannine Jeannot
Jennifer Jérémie Jérémy Jérôme Jessica Joël Joëlle Johanna Jonathan Jordan José Joseph Joséphine Josette Josiane Jules
Julia Julie Julien Juliette Justine Karim Karine Kévin Khadija Laetitia Laura Laure Laurence Laurent Léa Léo Léon Léonie
Lilou Lina Lionel Lisa Loïc Lola Lou Louis Louise Luc Lucas Lucie Lucien Ludovic Lydie Maël Magali Malik Manon Marc
Marcel Marcelle Margaux Margot Marguerite Maria Marianne Marie Marina Marine Marion Marius Marlène Marthe Martin Martine
Mathieu Mathilde Mathis Matthieu Maud Maurice Max Maxence Maxime Mehdi Mélanie Mélissa Michaël Michel Michèle Micheline
Mickaël Mireille Mohamed Mohammed Monique Morgane Moussa Mustapha Myriam Nadège Nadia Nadine Nathalie Nathan Nicolas
Nicole Nina Noah Noé Noémie Odette Olivia Olivier Oscar Océane Pascal Pascale Patrice Patricia Patrick Paul Paule
Paulette Pauline Philippe Pierre Quentin Rachel Rachid Raphaël Raymond Raymonde Régine Régis Rémi Rémy René Renée Robert
Robin Roger Roland Romain Romane Rosa Rose Sabine Sabrina Salim Salomé Samia Samir Samuel Sandra Sandrine Sara Sarah
Sébastien Serge Séverine Simon Simone Solange Sonia Sophie Stéphane Stéphanie Suzanne Sylvain Sylvie Tanguy Théo Théodore
Thérèse Thibault Thierry Thomas Timothée Tom Tristan Valentin Valentine Valérie Vanessa Véronique Victor Victoire Vincent
Virginie Vivien William Xavier Yann Yannick Yasmine Yassine Yves Yvette Yvonne Zoé
"""

# … of them, those that begin names of places and companies too
PLACES_TOO = "France Marine Florence"
