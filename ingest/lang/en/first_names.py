"""First names that are frequent where this language is read: alone, one is nobody's name outside its article."""

FIRST_NAMES = """
Aaron Abigail Adam Adrian Aidan Alan Albert Alec Alex Alexander Alexandra Alice Alicia Alison Allison Alyssa Amanda Amber
Amelia Amy Andrea Andrew Andy Angela Ann Anna Anne Anthony Arthur Ashley Austin Ava Barbara Barry Becky Ben Benjamin
Bernard Beth Betty Bill Billy Bob Bobby Brad Bradley Brandon Brenda Brian Bruce Bryan Caleb Cameron Carl Carla Carlos
Carol Caroline Catherine Charles Charlie Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher
Cindy Claire Clara Cody Colin Connor Craig Crystal Cynthia Daisy Dale Dan Daniel Danielle Darren Dave David Dawn Dean
Debbie Deborah Debra Denise Dennis Derek Diana Diane Don Donald Donna Doris Dorothy Doug Douglas Dylan Earl Eddie Edward
Eileen Elaine Eleanor Elizabeth Ella Ellen Emily Emma Eric Erica Erin Ethan Eugene Eva Evan Eve Evelyn Fiona Florence
Frances Francis Frank Fred Gabriel Gail Gareth Gary Gavin Gene George Gerald Gina Glenn Gloria Gordon Grace Graham Greg
Gregory Hannah Harold Harry Hazel Heather Helen Henry Holly Howard Hugh Ian Isaac Isabella Jack Jackie Jackson Jacob
Jacqueline Jake James Jamie Jan Jane Janet Janice Jared Jasmine Jason Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry
Jesse Jessica Jill Jim Jimmy Joan Joanna Joe Joel John Johnny Jon Jonathan Jordan Jose Joseph Josh Joshua Joy Joyce Juan
Judith Judy Julia Julian Julie Justin Karen Kate Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kevin Kim
Kimberly Kyle Larry Laura Lauren Lawrence Leah Lee Leo Leonard Lewis Liam Linda Lisa Liz Logan Lois Lori Louis Louise
Lucas Lucy Luke Lynn Madison Marcus Margaret Maria Marie Marilyn Mark Martha Martin Mary Mason Matt Matthew Megan Melissa
Michael Michelle Mike Molly Monica Morgan Nancy Naomi Natalie Nathan Neil Nicholas Nick Nicole Nigel Noah Norma Norman
Oliver Olivia Oscar Owen Pamela Pat Patricia Patrick Paul Paula Peggy Peter Phil Philip Phillip Phyllis Rachel Ralph
Randy Ray Raymond Rebecca Richard Rick Rob Robert Robin Roger Ron Ronald Rose Ross Roy Russell Ruth Ryan Sally Sam
Samantha Samuel Sandra Sara Sarah Scott Sean Seth Shane Shannon Sharon Shaun Shawn Sheila Shirley Simon Sophia Sophie
Stacy Stanley Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Sydney Tara Ted Teresa Terry Theresa Thomas Tiffany
Tim Timothy Tina Todd Tom Tony Tracy Travis Tyler Valerie Vanessa Victor Victoria Vincent Virginia Walter Wayne Wendy
Will William Willie Zachary Zoe
"""

# … of them, those that begin names of places and companies too
PLACES_TOO = "Charlotte Victoria Sydney Virginia Chelsea Orlando Austin Madison"
