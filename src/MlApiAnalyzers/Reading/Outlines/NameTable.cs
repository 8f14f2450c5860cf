using System.Collections.Generic;

namespace MlApiAnalyzers.Reading.Outlines;

/// <summary>The names in a text, and the numbers of the members that mention them. A string is made once for each name.</summary>
internal sealed class NameTable
{
    private readonly List<Entry> entries = new();
    private int[] buckets = new int[128];

    // One bit for each of 256 remainders of the hash: most questions are about names that a tree does not have.
    private readonly ulong[] filter = new ulong[4];

    /// <summary>The hash of a name, to ask several tables.</summary>
    public static int Hash(string name)
    {
        var hash = 0;
        foreach (var character in name)
            hash = Step(hash, character);
        return hash & int.MaxValue;
    }

    /// <summary>The members that mention the name, in order; null where no part of the text does.</summary>
    public IReadOnlyList<int>? MembersThatMention(string name, int hash)
    {
        if ((filter[(hash >> 6) & 3] & (1UL << (hash & 63))) == 0)
            return null;
        return Find(name, 0, name.Length, hash)?.Members;
    }

    /// <summary>Whether the name stands in a part of the text that belongs to no member.</summary>
    public bool IsOutside(string name) => Find(name, 0, name.Length, Hash(name))?.IsOutside == true;

    /// <summary>Notes that the member mentions the names that stand in a part of a text; comments and strings count as well.</summary>
    /// <param name="member">The member's number; members come in ascending order. Negative for what belongs to none.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    public void Scan(int member, string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (!IsNamePart(text[i]))
            {
                i++;
                continue;
            }
            var begin = i;
            var hash = 0;
            for (; i < end && IsNamePart(text[i]); i++)
                hash = Step(hash, text[i]);
            if (text[begin] is < '0' or > '9')
                Mention(text, begin, i - begin, hash & int.MaxValue, member);
        }
    }

    private void Mention(string text, int start, int length, int hash, int member)
    {
        var entry = Find(text, start, length, hash);
        if (entry is null)
        {
            if (entries.Count == buckets.Length)
                Grow();
            entries.Add(entry = new Entry(text.Substring(start, length), hash, buckets[hash % buckets.Length] - 1));
            buckets[hash % buckets.Length] = entries.Count;
            filter[(hash >> 6) & 3] |= 1UL << (hash & 63);
        }
        var members = entry.Members;
        entry.IsOutside |= member < 0;
        if (member >= 0 && (members.Count == 0 || members[members.Count - 1] != member))
            members.Add(member);
    }

    private static bool IsNamePart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or (>= '0' and <= '9') || (character > 127 && char.IsLetterOrDigit(character));

    private static int Step(int hash, char character) => unchecked((hash * 31) + character);

    private Entry? Find(string text, int start, int length, int hash)
    {
        for (var i = buckets[hash % buckets.Length] - 1; i >= 0; i = entries[i].Next)
            if (entries[i] is var entry && entry.Hash == hash && entry.Name.Length == length && string.CompareOrdinal(entry.Name, 0, text, start, length) == 0)
                return entry;
        return null;
    }

    private void Grow()
    {
        buckets = new int[buckets.Length * 4];
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Next = buckets[entries[i].Hash % buckets.Length] - 1;
            buckets[entries[i].Hash % buckets.Length] = i + 1;
        }
    }

    private sealed class Entry
    {
        public Entry(string name, int hash, int next)
        {
            Name = name;
            Hash = hash;
            Next = next;
        }

        public string Name { get; }

        public int Hash { get; }

        public int Next { get; set; }

        public List<int> Members { get; } = new(1);

        /// <summary>Whether it stands outside of members too: in a list of base types, or attributes.</summary>
        public bool IsOutside { get; set; }
    }
}
