"""First names of women, and those of either: the other FIRST_NAMES are men's."""

WOMEN = """
Agathe Agnès Alexandra Alexia Alice Alicia Aline Amandine Amélie Anaïs Angélique Anna Anne Annie Ariane Audrey Aurélie Aya
Bernadette Brigitte Carine Carole Caroline Catherine Cécile Céline Chantal Charlène Charlotte Chloé Christelle Christiane
Christine Claire Clara Claudine Clémence Colette Corinne Danielle Delphine Denise Éléonore Éliane Elisa Élisabeth Elisabeth
Élise Elise Élodie Elodie Emma Emmanuelle Estelle Eva Évelyne Fabienne Fanny Fatima Flora Florence Françoise Frédérique
Gabrielle Geneviève Ghislaine Ginette Gisèle Hannah Hélène Inès Irène Isabelle Jacqueline Jade Jeanne Jeannine Jennifer
Jessica Joëlle Johanna Joséphine Josette Josiane Julia Julie Juliette Justine Karine Khadija Laetitia Laura Laure Laurence
Léa Léonie Lilou Lina Lisa Lola Louise Lucie Lydie Magali Manon Marcelle Margaux Margot Marguerite Maria Marianne Marie
Marina Marine Marion Marlène Marthe Martine Mathilde Maud Mélanie Mélissa Michèle Micheline Mireille Monique Morgane Myriam
Nadège Nadia Nadine Nathalie Nicole Nina Noémie Odette Olivia Océane Pascale Patricia Paule Paulette Pauline Rachel
Raymonde Régine Renée Romane Rosa Rose Sabine Sabrina Salomé Samia Sandra Sandrine Sara Sarah Séverine Simone Solange Sonia
Sophie Stéphanie Suzanne Sylvie Thérèse Valentine Valérie Vanessa Véronique Victoire Virginie Yasmine Yvette Yvonne
Zoé Muriel Ségolène Rachida Marlene Roselyne Najat Élisabeth Fleur
"""
EITHER = "Alex Alexis Andréa Camille Claude Dominique Dylan France Gaël Lou Maël Noah Sacha Charlie"
