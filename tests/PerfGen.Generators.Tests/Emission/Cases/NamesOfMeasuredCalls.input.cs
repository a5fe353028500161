using PerfGen;

public interface Parcel
{
    [Profile]
    void Parcel();
}

namespace Open
{
    // Its class is called as what is made of its method's name.
    public class Accessor
    {
        [Profile]
        private int Open() => 1;

        public int Call() => Open();
    }
}

namespace Shop
{
    public class Door
    {
        [Profile]
        public int @class() => 3;

        [Profile]
        public int Turn() => 4;

        // With the receiver as a parameter the two would be the same.
        [Profile]
        public static int Turn(Door door) => 5;

        public int Call(Parcel parcel)
        {
            parcel.Parcel();
            return @class() + Turn() + Turn(this);
        }
    }
}
