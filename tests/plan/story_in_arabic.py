# SPDX-License-Identifier: Apache-2.0
"""The story with a second language: what an interpreter typed beside the Dutch words, as a draft."""

from jimdesk.core.family import Family
from jimdesk.core.translation import translation
from tests.story_plan import NEXT_MEETING, story_after_meeting

_TYPED: tuple[tuple[str, str, str], ...] = (  # of which fact, which field, in Arabic
    ("ilias", "called", "إلياس"),
    ("yassin", "called", "ياسين"),
    ("samira", "called", "سميرة"),
    ("fatima", "called", "فاطمة"),
    ("amir", "called", "أمير"),
    ("said-1", "text", "أريد أن أبقى ساكنًا في البيت، وأن يقلّ الصراخ"),
    ("said-2", "text", "إلياس عاد إلى التدريب"),
    ("line-1", "what", "الطبخ والأكل معًا"),
    ("line-1", "if_not", "سميرة تتولى ذلك الأسبوع"),
    ("line-2", "what", "إيصال إلياس إلى التدريب"),
    ("line-2", "if_not", "بالدراجة مع Noor"),
    ("line-3", "what", "مراجعة الواجبات المدرسية"),
    ("line-3", "if_not", "الاتصال بـ mevrouw Bakker"),
    ("line-4", "what", "رسالة في المساء: أين أنت؟ قبل الساعة 11"),
    ("line-4", "if_not", "Marijke تتصل بياسين، ولا تصرخ"),
    ("line-5", "what", "تعبئة أوراق البلدية"),
    ("line-5", "if_not", "موعد في شباك البلدية"),
    ("line-6", "what", "أخذ أمير في عطلة نهاية الأسبوع"),
    ("line-6", "if_not", "Anja تقود السيارة"),
    ("line-7", "what", "البحث عمّن يستمع عندما تتوقف Inge"),
    (NEXT_MEETING, "where", "عند Truus"),
)


def story_in_arabic() -> Family:
    """Return the family of the story with Arabic beside all that was typed in Dutch."""
    family = story_after_meeting()
    facts = {fact.id: fact for fact in family}
    return family.put(*(translation(facts[of], field, "ar", text) for of, field, text in _TYPED))
