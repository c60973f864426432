"""Words that say what a person is."""

# before a name, no part of it
TITLES = """
Emperor Empress Reverend General Colonel Major Lieutenant Sergeant Corporal Trooper Superintendent Bishop Archbishop Commander Admiral
Republican Democrat Democratic
Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof. Professor Sir Lord Lady Rep. Reps. Sen. Sens. Gov. Lt. Sgt. Sgt Capt. Capt
Gen. Col. Maj. Adm. Cmdr. Rev. Fr. Judge Justice Officer Detective Det. Constable President Vice-President Senator
Congressman Congresswoman Councilman Councilwoman Prof Insp Inspector Deputy Sheriff's Atty. Dist. Governor Mayor Secretary Minister Chancellor King Queen Prince Princess Pope Captain Sheriff
"""

# functions with capitals that are no names
PHRASES = "Prime Minister|First Lady|First Minister|Attorney General|Secretary of State|Chief Executive|Vice President|Chief of Staff|District Attorney|Chief Justice|Police Chief"

# of these, those that only a person has
HONORIFICS = "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Rep. Sen. Lt. Sgt. Sgt Capt. Rev."

# functions in small letters (or at a sentence's beginning): a word of a role
ROLES = """
president vice-president chairman chairwoman chair chief minister secretary director head founder co-founder cofounder
spokesman spokeswoman spokesperson mayor senator congressman congresswoman representative lawmaker governor prosecutor
attorney lawyer judge sheriff officer detective professor economist analyst researcher scientist epidemiologist doctor
historian journalist reporter editor publisher author writer actor actress director filmmaker singer musician rapper host coach manager
captain striker defender midfielder goalkeeper player driver pilot leader candidate adviser advisor ambassador general
colonel commander lieutenant admiral king queen prince princess pope archbishop bishop cardinal chancellor executive
partner strategist commissioner emperor lady sultan duke earl baron count knight
"""
