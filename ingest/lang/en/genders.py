"""First names of women, and those of either: the other FIRST_NAMES are men's."""

WOMEN = """
Abigail Alexandra Alice Alicia Alison Allison Alyssa Amanda Amber Amelia Amy Angela Ann Anna Anne Ava Barbara Becky Beth
Betty Brenda Carla Carol Caroline Catherine Chelsea Cheryl Chloe Christina Christine Cindy Claire Clara Crystal Cynthia
Daisy Danielle Dawn Debbie Deborah Debra Denise Diana Diane Donna Doris Dorothy Eileen Elaine Eleanor Elizabeth Ella
Ellen Emily Emma Erica Erin Eva Eve Evelyn Fiona Florence Frances Gail Gina Gloria Grace Hannah Hazel Heather Helen Holly
Isabella Jacqueline Jane Janet Janice Jasmine Jennifer Jenny Jessica Jill Joan Joanna Joyce Judith Judy Julia Julie Karen
Kate Katherine Kathleen Kathryn Kathy Katie Kimberly Laura Lauren Leah Linda Lisa Liz Lois Lori Louise Lucy Margaret Maria
Marie Marilyn Martha Mary Megan Melissa Michelle Molly Monica Nancy Naomi Natalie Nicole Norma Olivia Pamela Patricia Paula
Peggy Phyllis Rachel Rebecca Rose Ruth Sally Samantha Sandra Sara Sarah Sharon Sheila Sophia Sophie Stephanie Susan Suzanne
Tara Teresa Theresa Tiffany Tina Valerie Vanessa Victoria Virginia Wendy Zoe Theresa Hillary Nicola Angelina Dianne Kamala
Stephenie Melania Ursula Christiane Janette Sheryl Shirley
"""
EITHER = """
Alex Alexis Andrea Andy Ashley Austin Bobby Cameron Casey Charlie Chris Dale Dylan Francis Gene Jackie Jackson Jamie Jan
Jean Jesse Jo Jordan Kelly Kim Lee Leslie Logan Lynn Madison Morgan Pat Robin Sam Shannon Shawn Stacy Sydney Taylor Terry
Tracy Willie
"""
